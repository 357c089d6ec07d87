# What follows from the statements in a store, worked out anew by any SPARQL 1.1 engine, whatever its default graph is.

PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dem: <https://w3id.org/demarche/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DROP SILENT GRAPH <https://w3id.org/demarche/derived> ;

# The tally of each position, and its effective date.
INSERT {
  GRAPH <https://w3id.org/demarche/derived> {
    ?position dem:tally ?tally ;
              dem:effectiveDate ?date .
  }
}
WHERE {
  {
    SELECT DISTINCT ?position ?holder ?target
    WHERE { GRAPH ?coding { ?position dem:holder ?holder ; dem:target ?target } }
  }
  OPTIONAL { GRAPH ?g1 { ?position dem:statedOn ?statedOn } }
  OPTIONAL {
    GRAPH ?g2 { ?position dem:statedIn ?document }
    GRAPH ?g3 { ?document dcterms:issued ?issued }
  }
  OPTIONAL {
    GRAPH ?g4 { ?position dem:codedFrom ?article }
    GRAPH ?g5 { ?article dcterms:issued ?published }
  }
  FILTER (ISIRI(?holder) && ISIRI(?target))
  BIND (COALESCE(?statedOn, ?issued, ?published) AS ?date)
  BIND (IRI(CONCAT("https://w3id.org/demarche/tally/", SHA1(CONCAT(STR(?holder), " ", STR(?target))))) AS ?tally)
} ;

# What each tally counts.
INSERT {
  GRAPH <https://w3id.org/demarche/derived> {
    ?tally a dem:Tally ;
           dem:tallyOf ?holder ;
           dem:tallyOn ?target ;
           dem:positionCount ?positions ;
           dem:latestDate ?latest .
  }
}
WHERE {
  {
    SELECT ?tally ?holder ?target (COUNT(?position) AS ?positions) (MAX(?dateText) AS ?latestText)
    WHERE {
      GRAPH <https://w3id.org/demarche/derived> {
        ?position dem:tally ?tally .
        OPTIONAL { ?position dem:effectiveDate ?date }
      }
      # An aggregate has no value if one of its parts has none.
      BIND (COALESCE(STR(?date), "") AS ?dateText)
      # Each position once, in however many graphs it stands.
      {
        SELECT DISTINCT ?position ?holder ?target
        WHERE { GRAPH ?coding { ?position dem:holder ?holder ; dem:target ?target } }
      }
    }
    GROUP BY ?tally ?holder ?target
  }
  # Dates sort as they are written: by their first day. A day has ten characters, a month seven, a year four.
  BIND (STRDT(?latestText, IF(STRLEN(?latestText) = 4, xsd:gYear, IF(STRLEN(?latestText) = 7, xsd:gYearMonth, xsd:date))) AS ?dated)
  BIND (IF(?latestText = "", ?nothing, ?dated) AS ?latest)
} ;

# What the positions whose stance has a polarity come to.
INSERT {
  GRAPH <https://w3id.org/demarche/derived> {
    ?tally dem:weighedCount ?weighed ;
           dem:polaritySum ?sum ;
           dem:lowestPolarity ?lowest ;
           dem:highestPolarity ?highest .
  }
}
WHERE {
  SELECT ?tally (COUNT(?position) AS ?weighed) (SUM(?polarity) AS ?sum) (MIN(?polarity) AS ?lowest) (MAX(?polarity) AS ?highest)
  WHERE {
    GRAPH <https://w3id.org/demarche/derived> { ?position dem:tally ?tally }
    {
      SELECT DISTINCT ?position ?stance
      WHERE { GRAPH ?coding { ?position dem:holder ?holder ; dem:stance ?stance } }
    }
    GRAPH <https://w3id.org/demarche/ontology> { ?stance dem:polarity ?polarity }
  }
  GROUP BY ?tally
} ;

# Until when those that differ in polarity last.
INSERT { GRAPH <https://w3id.org/demarche/derived> { ?tally dem:variedUntil ?latest } }
WHERE {
  GRAPH <https://w3id.org/demarche/derived> {
    ?tally dem:lowestPolarity ?lowest ;
           dem:highestPolarity ?highest ;
           dem:latestDate ?latest .
  }
  FILTER (?lowest < ?highest)
} ;

# The polarities of the latest date, and of the month and year that it is in: nothing says that a position of such a date is
# earlier. Of all positions, where none has a date.
INSERT {
  GRAPH <https://w3id.org/demarche/derived> {
    ?tally dem:latestLowestPolarity ?lowest ;
           dem:latestHighestPolarity ?highest .
  }
}
WHERE {
  SELECT ?tally (MIN(?polarity) AS ?lowest) (MAX(?polarity) AS ?highest)
  WHERE {
    GRAPH <https://w3id.org/demarche/derived> {
      ?position dem:tally ?tally .
      OPTIONAL { ?position dem:effectiveDate ?date }
      OPTIONAL { ?tally dem:latestDate ?latest }
      FILTER (COALESCE(STRSTARTS(STR(?latest), STR(?date)), !BOUND(?latest)))
    }
    {
      SELECT DISTINCT ?position ?stance
      WHERE { GRAPH ?coding { ?position dem:holder ?holder ; dem:stance ?stance } }
    }
    GRAPH <https://w3id.org/demarche/ontology> { ?stance dem:polarity ?polarity }
  }
  GROUP BY ?tally
} ;

# What tallies add up to for each actor …
INSERT { GRAPH <https://w3id.org/demarche/derived> { ?holder dem:positionsHeld ?held } }
WHERE {
  SELECT ?holder (SUM(?positions) AS ?held)
  WHERE { GRAPH <https://w3id.org/demarche/derived> { ?tally dem:tallyOf ?holder ; dem:positionCount ?positions } }
  GROUP BY ?holder
} ;

# … and each target.
INSERT { GRAPH <https://w3id.org/demarche/derived> { ?target dem:positionsReceived ?received } }
WHERE {
  SELECT ?target (SUM(?positions) AS ?received)
  WHERE { GRAPH <https://w3id.org/demarche/derived> { ?tally dem:tallyOn ?target ; dem:positionCount ?positions } }
  GROUP BY ?target
} ;

INSERT { GRAPH <https://w3id.org/demarche/derived> { ?document dem:positionsStated ?stated } }
WHERE {
  SELECT ?document (COUNT(DISTINCT ?position) AS ?stated)
  WHERE {
    GRAPH <https://w3id.org/demarche/derived> { ?position dem:tally ?tally }
    { GRAPH ?g1 { ?position dem:codedFrom ?document } }
    UNION
    { GRAPH ?g2 { ?position dem:statedIn ?document } }
  }
  GROUP BY ?document
} ;

INSERT { GRAPH <https://w3id.org/demarche/derived> { ?target dem:actorsFor ?actors } }
WHERE {
  SELECT ?target (COUNT(?tally) AS ?actors)
  WHERE {
    GRAPH <https://w3id.org/demarche/derived> {
      ?tally dem:tallyOn ?target ; dem:latestLowestPolarity ?lowest ; dem:latestHighestPolarity ?highest
    }
    FILTER (?highest > 0 && ?lowest >= 0)
  }
  GROUP BY ?target
} ;

INSERT { GRAPH <https://w3id.org/demarche/derived> { ?target dem:actorsAgainst ?actors } }
WHERE {
  SELECT ?target (COUNT(?tally) AS ?actors)
  WHERE {
    GRAPH <https://w3id.org/demarche/derived> {
      ?tally dem:tallyOn ?target ; dem:latestLowestPolarity ?lowest ; dem:latestHighestPolarity ?highest
    }
    FILTER (?lowest < 0 && ?highest <= 0)
  }
  GROUP BY ?target
} ;

# What issues, proposals and institutions are directly part of …
INSERT { GRAPH <https://w3id.org/demarche/derived> { ?part dem:within ?part , ?whole . ?whole dem:within ?whole } }
WHERE {
  {
    VALUES ?property { skos:broader dcterms:isPartOf org:subOrganizationOf }
    GRAPH ?g1 { ?part ?property ?whole }
  }
  UNION
  {
    VALUES ?class { dem:Issue dem:Proposal dem:Claim org:Organization }
    GRAPH ?g2 { ?part a ?class }
    BIND (?part AS ?whole)
  }
  FILTER (ISIRI(?whole))
} ;

# … and through any number of steps. The path stays in one graph, whatever the default graph is.
INSERT { GRAPH <https://w3id.org/demarche/derived> { ?part dem:within ?whole } }
WHERE { GRAPH <https://w3id.org/demarche/derived> { ?part dem:within+ ?whole } }
