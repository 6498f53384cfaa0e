"""What a setting may be, in words for whoever gave it another value. Pure."""

from collections.abc import Mapping
from typing import get_args

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from kiosk.words import Phrase

# What a person is told, by the validator's own kinds; of any other, only that the value is wrong.
_SAID = {
    "missing": "missing",
    "extra_forbidden": "extra",
    "int_type": "whole",
    "int_parsing": "whole",
    "int_from_float": "whole",
    "string_type": "text",
    "string_too_short": "empty",
    "bool_type": "true_false",
    "bool_parsing": "true_false",
    "time_type": "time",
    "time_parsing": "time",
    "date_type": "date",
    "date_parsing": "date",
    "date_from_datetime_parsing": "date",
    "date_from_datetime_inexact": "date",
    # The week is the only list of a fixed length.
    "too_short": "week",
    "too_long": "week",
    "tuple_type": "list",
    "model_type": "group",
    "json_invalid": "json",
    "printer_address": "printer_address",
    "span_order": "span_order",
    "spans_order": "spans_order",
    "season_order": "season_order",
}


def what_is_allowed(error: ErrorDetails, fields: Mapping[str, FieldInfo]) -> Phrase:
    """What a setting of these fields, by name, may be, told to whoever gave it another value."""
    kind, context = error["type"], error.get("ctx", {})
    if kind in {"greater_than_equal", "less_than_equal"}:
        return Phrase("rule.range", _limits(fields[str(error["loc"][-1])]))
    if kind == "literal_error":
        choices = get_args(fields[str(error["loc"][-1])].annotation)
        return Phrase("rule.choice", {"choices": ", ".join(map(str, choices))})
    if kind == "string_too_long":
        return Phrase("rule.letters", {"most": context["max_length"]})
    return Phrase(f"rule.{_SAID.get(kind, 'unfit')}")


def _limits(field: FieldInfo) -> dict[str, object]:
    """Both bounds of a number, whichever was broken."""
    bounds = {
        kind: getattr(part, kind)
        for part in field.metadata
        for kind in ("ge", "le")
        if hasattr(part, kind)
    }
    return {"least": bounds["ge"], "most": bounds.get("le", "–")}
