"""Acts → rows of the open tables, collected by walking the tree. No pandas, no files."""
