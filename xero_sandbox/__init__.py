"""A stand-in Xero that remembers, over HTTP: for the demo, the tests and the benchmarks."""
