"""What may go wrong for a person: a rule said no, or a device or the database is out of reach.

Every other exception is a bug of ours: logged with a code, never shown as it is.
"""


class ForPeople(Exception):  # noqa: N818 - named for what it is, as its children are
    """Carries the key of a sentence in `assets/i18n/` and the values that go into it."""

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return (_again, (type(self), self.key, self.values))


def _again(kind: type[ForPeople], key: str, values: dict[str, object]) -> ForPeople:
    return kind(key, **values)


class Refused(ForPeople):
    """A rule of the queue or the catalogue said no; nothing was changed."""


class WrongInput(ForPeople):
    """A command, a file or a setting cannot be understood; nothing was changed."""


class DeviceFault(ForPeople):
    """A printer, folder or other device is out of reach."""


class StoreFault(ForPeople):
    """The database is out of reach or busy for too long; the same operation may be tried again."""


class Interrupted(StoreFault):
    """The connection broke in the middle: the change may have been made or not.

    The same operation, under the same op_id, answers which.
    """


class Damaged(ForPeople):
    """The data itself contradicts its own checks: nothing more may be written to it."""
