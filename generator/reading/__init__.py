"""What rules read out of texts: dates, citations, abbreviations, audiences, topics. Pure functions."""
