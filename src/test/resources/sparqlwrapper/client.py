"""Queries a SPARQL endpoint with SPARQLWrapper in each of its formats. Prints a line per query: form, format, media type, size of the result.

usage: client.py ENDPOINT
"""
import json
import sys

from rdflib import Graph
from SPARQLWrapper import SPARQLWrapper

FORMS = {
    "SELECT": ("SELECT ?p { ?p a foaf:Person } ORDER BY ?p LIMIT 2", ["json", "xml", "csv", "tsv"]),
    "ASK": ("ASK { ?p a foaf:Person }", ["json", "xml"]),
    "CONSTRUCT": (
        "CONSTRUCT { ?p foaf:name ?n } { SELECT ?p ?n { ?p foaf:name ?n } ORDER BY ?p ?n LIMIT 2 }",
        ["xml", "rdf+xml", "n3", "turtle", "json-ld", "json"],
    ),
    "DESCRIBE": ("DESCRIBE <nato>", ["xml", "rdf+xml", "n3", "turtle", "json-ld", "json"]),
}




def size(response, media_type):
    if media_type == "application/ld+json":
        return "valid" if json.loads(response.response.read()) else "empty"
    if media_type == "text/turtle":
        return len(Graph().parse(data=response.response.read(), format=media_type))
    result = response.convert()
    if isinstance(result, dict):
        return len(result["results"]["bindings"]) if "results" in result else str(result["boolean"]).lower()
    if hasattr(result, "getElementsByTagName"):
        rows = result.getElementsByTagName("result")
        return len(rows) if rows else result.getElementsByTagName("boolean")[0].firstChild.data
    if isinstance(result, bytes):
        return len(result.decode("utf-8").strip().splitlines()) - 1
    return len(result)


for form, (query, formats) in FORMS.items():
    for wanted in formats:
        for method in ("GET", "POST"):
            client = SPARQLWrapper(sys.argv[1])
            client.setMethod(method)
            client.setQuery(query)
            try:
                client.setReturnFormat(wanted)
            except ValueError:  # older versions need another package for JSON-LD; the request is the same
                client.returnFormat = wanted
            response = client.query()
            media_type = response.info()["content-type"].split(";")[0]
            print(form, wanted, method, media_type, size(response, media_type))
