#!/usr/bin/env node
'use strict';

const { toSql } = require('pgvector');
const Vector = ({ values }) => <code title={toSql(values)}>{toSql(values)}</code>;

module.exports = { Vector };
