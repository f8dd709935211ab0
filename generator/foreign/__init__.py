"""A foreign file (DOCX, TXT) → an act as far as text and structure show it. Standard library only."""
