"""Rules about heads and where they stand to each other: one file per rule."""
