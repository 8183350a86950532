def near(query):
    return Note.embedding.l1_distance(query)
