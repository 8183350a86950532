"""The sentences on the first page of sbert.net, with the similarities that it prints for all-MiniLM-L6-v2."""

import sys

from minilm import embed

SENTENCES = ("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium.")
PUBLISHED = {(0, 1): 0.6660, (0, 2): 0.1046, (1, 2): 0.1411}

embeddings = [embed(sentence) for sentence in SENTENCES]
ours = {
    (one, other): round(sum(a * b for a, b in zip(embeddings[one], embeddings[other])), 4) for one, other in PUBLISHED
}
for (one, other), similarity in ours.items():
    print(f"{similarity:.4f}, published {PUBLISHED[one, other]:.4f}: {SENTENCES[one]} {SENTENCES[other]}")
sys.exit(ours != PUBLISHED)
