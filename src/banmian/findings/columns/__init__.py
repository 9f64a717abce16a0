"""Rules about columns, their feet and the white between blocks: one file per rule."""
