"""What the press asks of a file, as plain values; what a finished file is judged by.

Writing: `standards` says what PDF/X-1a, PDF/X-4 and the screen demand of a document,
`tags` which content belongs to which part of a story, `navigation` what its outline,
page labels and article threads are, `marks` what is printed beside the trimmed page.
All of it goes out as values; render/pdf turns them into objects in one pass.

Judging: `preflight` holds any PDF against the limits of a press, `impose` puts pages on
printing sheets.

Comes in: pages, fonts, what the document says of itself. May import resources, fonts,
model and below; nothing of render, load and layout. A new standard: its file in
`standards` and its line in `STANDARDS`; a new mark: its file in `marks` and its line in
`MARKS`.
"""
