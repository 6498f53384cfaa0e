"""The pages that lead to a service: home, the lists of services, the search."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from kiosk.catalogue.model import Agency, Need, Service
from kiosk.catalogue.search import Found, fold
from kiosk.queue.model import Estimate
from kiosk.ui.visitor.scene import Row, Scene
from kiosk.words import counter_list, rupiah

# Below this two words are not the same word misspelt.
_ALIKE = 80
_SHORTEST_PART = 2


def board_rows(scene: Scene) -> list[Row]:
    """All agencies with their queues, in the order of their letters."""
    return [_board_row(scene, agency) for agency in scene.catalogue.agencies]


def _board_row(scene: Scene, agency: Agency) -> Row:
    name, wait, line = agency.tile(scene.language), scene.wait(agency.code), scene.line(agency.code)
    told = [name, str(wait["closed"])]
    if line is not None and not wait["closed"]:
        minutes = line.minutes
        told.append(f"{line.waiting} {scene.counted(line.waiting)}")
        told.append("" if minutes is None else f"{minutes} {scene.text('minutes')}")
    row: Row = {"code": agency.code, "name": name, "sentence": _listed(told)}
    return row | scene.badge(agency) | wait


def need_rows(scene: Scene) -> list[Row]:
    """The common needs; tint and second line tell whose they are."""
    return [_need_row(scene, need) for need in scene.catalogue.needs]


def agency_view(scene: Scene, code: str) -> Row:
    """One agency's page: its queue, and its services in the order of the catalogue."""
    agency = scene.catalogue.agency(code)
    return {
        "title": agency.tile(scene.language),
        "owner": agency.name(scene.language),
        "badged": True,
        "place": scene.counters(agency),
        "facts": _agency_facts(scene, code),
        "rows": [_own_row(scene, s) for s in scene.catalogue.services_of(code)],
    } | scene.badge(agency)


def need_view(scene: Scene, need: Need) -> Row:
    """A common need's page: the services that answer it, of one agency or of several."""
    rows = [service_row(scene, scene.catalogue.service(code), "") for code in need.services]
    return {
        "title": need.label(scene.language),
        "owner": _owners(scene, need),
        "badged": False,
        "prefix": "",
        "cluster": 0,
        "place": "",
        "facts": [],
        "rows": rows,
    }


def search_view(scene: Scene, query: str, found: Sequence[Found] | None) -> Row:
    """The answers to a query; `found` is None while they are not known yet."""
    rows = [service_row(scene, hit.service, query) for hit in found or ()]
    steps = _step_rows(scene, found[0].service, query) if found else []
    return {
        "query": query,
        "rows": [*steps, *rows[1:]] if steps else rows,
        "boxed": max(1, len(steps)),
        "heading": _heading(scene, found[0].service, len(steps))
        if found and steps
        else scene.text("search_best"),
        "open_text": scene.text("open_step" if steps else "open_first"),
        "asked": bool(query.strip()),
        "none": bool(query.strip()) and found is not None and not rows,
        "none_title": scene.text("search_none", query=query),
    }


def _step_rows(scene: Scene, service: Service, query: str) -> list[Row]:
    """The services of a visit in their order; empty when nothing must come first."""
    if not service.first_steps:
        return []
    first = [scene.catalogue.service(code) for code in service.first_steps]
    return [
        service_row(scene, step, query)
        | {"detail_left": scene.counters(scene.catalogue.agency(step.agency))}
        | {"step": number, "goal": "" if step is service else service.code}
        for number, step in enumerate([*first, service], start=1)
    ]


def _heading(scene: Scene, service: Service, steps: int) -> str:
    return scene.text("search_steps", service=service.name(scene.language), count=steps)


def service_row(scene: Scene, service: Service, query: str) -> Row:
    """A service among those of several agencies; its title in parts, matched ones marked.

    `step` counts from 1 where several make one visit, `goal` is the service they lead to.
    """
    agency = scene.catalogue.agency(service.agency)
    name = service.name(scene.language)
    closed = scene.closed(service)
    where = scene.counters(agency)
    return _with_sentence(
        {
            "code": service.code,
            "step": 0,
            "goal": "",
            "name": name,
            "parts": matched_parts(name, query),
            "owner": agency.tile(scene.language),
            "detail_left": _with_steps(scene, service, where),
            "off": closed is not None,
            "off_text": scene.closed_text(closed),
        }
        | scene.badge(agency)
        | scene.wait_lines(service)
    )


def _with_steps(scene: Scene, service: Service, detail: str) -> str:
    """A row's detail, and how many steps it takes for whoever lacks a paper of another service."""
    if not service.first_steps:
        return detail
    steps = scene.text("row_steps", count=len(service.first_steps) + 1)
    return f"{detail}  ·  {steps}"


def matched_parts(name: str, query: str) -> list[Row]:
    """The words of a title, `hit` for those that the query means."""
    asked = [word for word in fold(query).split() if len(word) >= _SHORTEST_PART]
    return [{"text": word, "hit": _meant(fold(word), asked)} for word in name.split()]


def fee_text(scene: Scene, fee: int | None) -> str:
    """A fee in rupiah as a word or a figure."""
    if fee is None:
        return scene.text("fee_varies")
    return rupiah(fee, scene.language) if fee else scene.text("free")


def _meant(word: str, asked: list[str]) -> bool:
    return any(part in word or fuzz.ratio(part, word) >= _ALIKE for part in asked)


def _own_row(scene: Scene, service: Service) -> Row:
    """A service on its agency's own page, where the queue stands above all of them."""
    minutes = scene.text("at_counter", count=service.minutes)
    return _with_sentence(
        service_row(scene, service, "")
        | {
            "owner": fee_text(scene, service.fee),
            "detail_left": _with_steps(scene, service, minutes),
        }
    )


def _with_sentence(row: Row) -> Row:
    """A row as one sentence, for who cannot see its columns."""
    told = [row["name"], row["owner"], row["detail_left"], row["off_text"]]
    if row["known"] and not row["off"]:
        told += [f"{row['people']} {row['unit']}", row["detail"]]
    return row | {"sentence": _listed(told)}


def _listed(parts: Sequence[object]) -> str:
    return ", ".join(str(part) for part in parts if part)


def _need_row(scene: Scene, need: Need) -> Row:
    first = scene.catalogue.service(need.services[0])
    return {
        "key": need.key,
        "label": need.label(scene.language),
        "icon": need.icon,
        "owner": _owners(scene, need),
        "cluster": scene.catalogue.agency(first.agency).cluster,
    }


def _owners(scene: Scene, need: Need) -> str:
    """The agency behind a need, or how many they are."""
    codes = dict.fromkeys(scene.catalogue.service(code).agency for code in need.services)
    if len(codes) > 1:
        return scene.text("agencies", count=len(codes))
    return scene.catalogue.agency(next(iter(codes))).tile(scene.language)


def _agency_facts(scene: Scene, code: str) -> list[Row]:
    counters = scene.catalogue.agency(code).counters
    place: Row = {
        "label": scene.text("counter"),
        "value": counter_list(counters, scene.language),
        "unit": "",
    }
    line = scene.line(code)
    span = line.waits.get(None) if line else None
    return [waiting_fact(scene, code), estimate_fact(scene, span), place]


def waiting_fact(scene: Scene, agency: str) -> Row:
    line = scene.line(agency)
    return {
        "label": scene.text("waiting"),
        "value": str(line.waiting) if line else "–",
        "unit": scene.counted(line.waiting) if line else "",
    }


def estimate_fact(scene: Scene, span: Estimate | None) -> Row:
    """Minutes for the next to come; "–" until known, words when nothing can be told."""
    if scene.board is None:
        value, unit = "–", ""
    elif span is None:
        value, unit = scene.text("no_estimate"), ""
    elif span.high == 0:
        value, unit = scene.text("no_queue"), ""
    else:
        value = "–".join(dict.fromkeys((str(span.low), str(span.high))))
        unit = scene.text("minutes")
    return {"label": scene.text("estimate"), "value": value, "unit": unit}
