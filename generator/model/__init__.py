"""Records of the knowledge base: what an act and the catalogues consist of. Imports nothing of ours."""
