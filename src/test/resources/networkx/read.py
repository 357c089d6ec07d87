"""Reads networks as networkx does: for each file its numbers of nodes and ties, and the label and weight of one."""

import sys

import networkx

READERS = {
    "graphml": networkx.read_graphml,
    "visone.graphml": networkx.read_graphml,
    "gexf": networkx.read_gexf,
    "dynamic.gexf": networkx.read_gexf,
    "net": networkx.read_pajek,
}

for path in sys.argv[1:]:
    ending = path.rsplit("/", 1)[1].split(".", 1)[1]
    graph = READERS[ending](path)
    names = sorted(str(data.get("label", data.get("name", node))) for node, data in graph.nodes(data=True))
    weights = sorted(data["weight"] for _, _, data in graph.edges(data=True))
    print(ending, graph.number_of_nodes(), graph.number_of_edges(), names[0], *weights)
