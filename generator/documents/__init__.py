"""Printable and editable documents: an act → neutral tree → HTML, DOCX, PDF; a road map also XLSX and ICS."""
