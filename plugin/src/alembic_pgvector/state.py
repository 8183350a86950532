"""What one run of autogenerate knows, from its first function to the revision's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from .settings import Settings

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext

    from .catalog import IndexFacts


@dataclass
class State:
    settings: Settings
    #: The schema of the extension, where a type has to be named with it because the search_path lacks it.
    type_schema: str | None = None
    #: Whether the database has the extension; None where there is nothing to ask.
    has_extension: bool | None = None
    has_looked_at_template: bool = False
    #: Indexes of a table, by its schema (None for the default one) and name, once they were asked for.
    indexes: dict[tuple[str | None, str], dict[str, IndexFacts]] = field(default_factory=dict)


_states: WeakKeyDictionary[AutogenContext, State] = WeakKeyDictionary()


def keep(context: AutogenContext, state: State) -> None:
    _states[context] = state


def state_of(context: AutogenContext) -> State | None:
    """None where this run has nothing to do with pgvector."""
    return _states.get(context)
