from __future__ import annotations

import json as j
import os.path
from collections import (
    OrderedDict,
    defaultdict as dd,
)

import sqlalchemy as sa
from alembic import op

try:
    import orjson
except ImportError:
    orjson = None

revision: str = "a1"
down_revision = None
A, (B, *C) = 1, (2, 3)
total = 0
if A: D = E = 1


class Mood(str):
    happy = "happy"
    all = [happy]

    def names(self, other=happy, *, key: Unknown = None):
        return [self, other, key, Mood.happy, __class__]


def helper(first, /, second: Unknown = A, *rest, third=lambda x, y=1: x + y, **more) -> Unknown:
    global total, made
    total += 1
    made = {**more}

    def inner():
        nonlocal second
        second = rest
        return first

    return inner, third, second


async def wait(one):
    async for item in one:
        async with item as (left, right), one as other:
            yield left, right, other


def upgrade():
    names = [n for group in ["ab"] for n in group if n]
    pairs = {k: v for k, v in dd(list).items()}
    if (found := op.get_bind()) and any(last := n for n in names):
        print(found, last, pairs, j, os.path, OrderedDict, orjson, A, B, C, D, E, made, __file__, revision)
    with op.batch_alter_table("notes") as batch_op, open(__file__) as f:
        batch_op.add_column(sa.Column("a", sa.Text(), comment=f"{f.name!r:>{A}} {{plain}}"))
    try:
        unicode
    except NameError as error:
        print(error)
    for i, (x, y) in enumerate(names):
        print(i, x, y, rf"{names[0]}", b"{zero}", "{one}")
    match names:
        case [first, *others]:
            print(first, others)
        case {"a": value, **remaining}:
            print(value, remaining)
        case Mood() as mood:
            print(mood)
    del pairs
    helper(1)(wait, Mood)


def downgrade():
    lambda x: x
    print(total, [(lambda q: q + r)(1) for r in range(3)])
