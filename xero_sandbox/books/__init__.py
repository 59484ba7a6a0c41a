"""One organisation's books as Xero keeps them: plain synchronous Python, no HTTP, no wall clock.

Start with `api.py` (the seam to the HTTP half) and `EVIDENCE.md` (what each rule stands on).
"""
