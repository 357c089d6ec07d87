package org.demarche.model;

/** What sort of institution an actor is. */
public enum InstitutionCategory implements Term {
    ALLIANCE,
    INTERNATIONAL_ORGANIZATION,
    GOVERNMENT,
    PARTY,
    THINK_TANK,
    UNIVERSITY,
    NEWS_OUTLET,
    NEWS_AGENCY,
    COMPANY,
    CIVIL_SOCIETY
}
