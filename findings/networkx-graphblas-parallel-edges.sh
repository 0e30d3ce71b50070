#!/usr/bin/env bash
# networkx with the GraphBLAS backend answers for another graph: parallel edges are one, summed.
# Guess: a backend gives the answers of networkx, or refuses a graph that it cannot hold, as it
#   does for functions that it does not have.
# Seen: parallel edges become one with the sum of their weights. So the shortest path of length 1
#   has length 10, the degree counts two statements as one, and functions that networkx refuses
#   for multigraphs, such as clustering, return numbers.
# Versions: networkx 3.6.1, graphblas-algorithms 2023.10.0, python-graphblas 2025.2.0.
# Why it matters: graphs of statements have parallel edges by nature ("raises", "lowers", each of
#   another work). A backend is switched on for speed by one word or an environment variable, and
#   nothing tells that the numbers are those of another graph.
# ntgraph: answers from its own index; networkx is given away, never asked with a backend.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    networkx==3.6.1 \
    graphblas-algorithms==2023.10.0 \
    python-graphblas==2025.2.0 \
    scipy==1.17.1

cat >try.py <<'PROGRAM'
import networkx as nx

graph = nx.MultiDiGraph()
graph.add_edge("caffeine", "dopamine", predicate="raises", weight=1)
graph.add_edge("caffeine", "dopamine", predicate="lowers", weight=9)
graph.add_edge("dopamine", "reward", predicate="raises", weight=1)


def ask(name, function, **options):
    for backend in (None, "graphblas"):
        try:
            chosen = {"backend": backend} if backend else {}
            found = function(graph, **chosen, **options)
            answer = {node: round(float(found[node]), 3) for node in sorted(found)}
        except nx.NetworkXNotImplemented as error:
            answer = f"refused: {error}"
        print(f"{name}, {backend or 'networkx alone'}: {answer}")


ask("length of paths", nx.single_source_bellman_ford_path_length, source="caffeine")
ask("degree centrality", nx.degree_centrality)
ask("clustering", nx.clustering)
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
length of paths, networkx alone: {'caffeine': 0.0, 'dopamine': 1.0, 'reward': 2.0}
length of paths, graphblas: {'caffeine': 0.0, 'dopamine': 10.0, 'reward': 11.0}
degree centrality, networkx alone: {'caffeine': 1.0, 'dopamine': 1.5, 'reward': 0.5}
degree centrality, graphblas: {'caffeine': 0.5, 'dopamine': 1.0, 'reward': 0.5}
clustering, networkx alone: refused: not implemented for multigraph type
clustering, graphblas: {'caffeine': 0.0, 'dopamine': 0.0, 'reward': 0.0}
SEEN
