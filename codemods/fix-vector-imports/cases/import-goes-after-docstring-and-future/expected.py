#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""A revision without imports of its own."""
from __future__ import annotations

from pgvector.sqlalchemy import Vector

revision = "3f2a9c81d7b4"
TYPE = Vector(3)
