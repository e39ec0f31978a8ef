"""The first schema, as it was released: it never changes. What comes later is a step in migrations."""

from __future__ import annotations

FIRST_TABLES = """
CREATE TABLE sentinel(record_id TEXT NOT NULL, identity TEXT NOT NULL, made_at TEXT NOT NULL);
CREATE TABLE prompts(
  prompt_id TEXT PRIMARY KEY NOT NULL, entry_id TEXT, scheme TEXT, trigger TEXT, about_at TEXT, scheduled_at TEXT,
  delivered_at TEXT, displayed_at TEXT, opened_at TEXT, submitted_at TEXT, expired_at TEXT, timezone TEXT, status TEXT,
  reason TEXT, protocol_id TEXT, protocol_version TEXT, form TEXT, study_day INTEGER, prompt_number INTEGER,
  only_for_me INTEGER NOT NULL DEFAULT 0, moment_ms INTEGER);
CREATE TABLE answers(
  entry_id TEXT NOT NULL REFERENCES prompts(entry_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL, role TEXT, value REAL, text TEXT, status TEXT, answered_at TEXT, response_ms INTEGER,
  amends INTEGER);
CREATE TABLE events(
  event_id TEXT PRIMARY KEY NOT NULL, entry_id TEXT, occurred_at TEXT, kind TEXT, person_id TEXT, real_or_feared TEXT,
  intensity REAL, what_helped TEXT);
CREATE TABLE people(
  person_id TEXT PRIMARY KEY NOT NULL, relationship TEXT, attachment_figure INTEGER, closeness REAL, name TEXT,
  created_at TEXT, observer INTEGER NOT NULL DEFAULT 0, observer_pin TEXT, observer_single INTEGER, ended_at TEXT);
CREATE TABLE observations(
  observation_id TEXT NOT NULL, entry_id TEXT, observer_id TEXT, about_at TEXT, made_at TEXT, item_id TEXT NOT NULL,
  role TEXT, value REAL, blind INTEGER, channel TEXT, disclosed INTEGER, sealed_id TEXT);
CREATE TABLE body(
  start_at TEXT NOT NULL, end_at TEXT, channel TEXT NOT NULL, unit TEXT, mean REAL, sd REAL, samples INTEGER,
  artefact_share REAL, source TEXT);
CREATE TABLE sessions(
  session_id TEXT PRIMARY KEY NOT NULL, held_at TEXT, kind TEXT, attended INTEGER, tension_before REAL,
  tension_after REAL, note TEXT);
CREATE TABLE incidents(incident_id TEXT PRIMARY KEY NOT NULL, occurred_at TEXT, kind TEXT, note TEXT);
CREATE TABLE protocols(
  protocol_id TEXT NOT NULL, version TEXT NOT NULL, toml TEXT, added_at TEXT, PRIMARY KEY(protocol_id, version));
CREATE TABLE items(
  protocol_id TEXT NOT NULL, protocol_version TEXT NOT NULL, item_id TEXT NOT NULL, role TEXT, kind TEXT, low REAL,
  high REAL, PRIMARY KEY(protocol_id, protocol_version, item_id));
CREATE TABLE prompt_changes(
  change_id TEXT PRIMARY KEY NOT NULL, prompt_id TEXT NOT NULL, at TEXT, state TEXT, reason TEXT, source TEXT);
CREATE TABLE versions(
  version_id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, made_at TEXT, made_by TEXT, body TEXT);
CREATE TABLE notes(note_id TEXT PRIMARY KEY NOT NULL, made_at TEXT, about TEXT, body TEXT);
CREATE TABLE settings(key TEXT PRIMARY KEY NOT NULL, value TEXT) WITHOUT ROWID;
CREATE TABLE tombstones(kind TEXT NOT NULL, id TEXT NOT NULL, erased_at TEXT, PRIMARY KEY(kind, id)) WITHOUT ROWID;
CREATE TABLE taken_in(sealed_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE UNIQUE INDEX prompts_entry ON prompts(entry_id);
CREATE INDEX prompts_moment ON prompts(moment_ms, entry_id, status);
CREATE UNIQUE INDEX answers_key ON answers(entry_id, item_id, ifnull(amends, 0));
CREATE INDEX answers_item ON answers(item_id, entry_id, amends, value, status);
CREATE INDEX events_entry ON events(entry_id);
CREATE UNIQUE INDEX observations_key ON observations(observation_id, item_id);
CREATE INDEX observations_entry ON observations(entry_id);
CREATE UNIQUE INDEX body_key ON body(start_at, channel, ifnull(source, ''));
CREATE INDEX prompt_changes_prompt ON prompt_changes(prompt_id);
CREATE TRIGGER prompt_changes_stay BEFORE UPDATE ON prompt_changes
  BEGIN SELECT RAISE(ABORT, 'prompt_changes is append-only'); END
"""
