#!/bin/sh
psql --command "CREATE EXTENSION IF NOT EXISTS vector"
