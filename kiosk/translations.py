"""Texts in Qt Linguist's format (`.ts`), which its editor and translation services open.

Each message has an id; its source is the Indonesian text. Format: Qt's documentation, "TS file
format", version 2.1.
"""

from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from kiosk.errors import WrongInput

_NOT_USED = frozenset({"vanished", "obsolete"})


@dataclass(frozen=True, slots=True)
class Message:
    """One text: `text` is empty until somebody has translated it. `line` stands in the file."""

    id: str
    source: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Translation:
    """A file: its language in two letters, and its messages in their order."""

    language: str
    messages: tuple[Message, ...]


def read(path: Path) -> Translation:
    """Raises WrongInput, naming the line, for a file that is no translation."""
    reader = _Reader()
    try:
        reader.parser.Parse(path.read_bytes(), True)
    except OSError as error:
        raise WrongInput("wrong.file_unreadable", file=str(path)) from error
    except (expat.ExpatError, ValueError) as error:
        line = reader.parser.CurrentLineNumber
        raise WrongInput("wrong.text_file", file=path.name, line=line) from error
    return Translation(reader.language, tuple(reader.messages))


@dataclass(slots=True)
class _Reader:
    """Hears what the parser finds."""

    parser: expat.XMLParserType = field(default_factory=expat.ParserCreate)
    language: str = ""
    messages: list[Message] = field(default_factory=list)
    _id: str = ""
    _line: int = 0
    _kind: str = ""
    _parts: dict[str, str] = field(default_factory=dict)
    _inside: str = ""

    def __post_init__(self) -> None:
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._hear
        # A text has no need of entities, and a hostile file would grow by them without end.
        self.parser.EntityDeclHandler = self._refuse

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "TS":
            self.language = attributes.get("language", "")[:2]
        elif name == "message":
            self._id, self._line = attributes.get("id", ""), self.parser.CurrentLineNumber
            self._parts, self._kind = {}, ""
        elif name in {"source", "translation"}:
            self._inside = name
            self._parts[name] = ""
            self._kind = attributes.get("type", "")

    def _hear(self, text: str) -> None:
        if self._inside:
            self._parts[self._inside] += text

    def _end(self, name: str) -> None:
        if name == self._inside:
            self._inside = ""
        elif name == "message" and self._kind not in _NOT_USED:
            source, text = self._parts.get("source", ""), self._parts.get("translation", "")
            self.messages.append(Message(self._id, source, text, self._line))

    def _refuse(self, *_: object) -> None:
        raise ValueError("an entity")
