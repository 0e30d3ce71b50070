"""Tests of the room that proposes facts and keeps what a person decides."""
