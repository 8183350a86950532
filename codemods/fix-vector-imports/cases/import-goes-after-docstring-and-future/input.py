#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""A revision without imports of its own."""
from __future__ import annotations

revision = "3f2a9c81d7b4"
TYPE = pgvector.sqlalchemy.vector.VECTOR(dim=3)
