package kopir.contracts;

/** The kinds of organisations in the network. */
public enum OrganisationType {
    WOMENS_RESOURCE_CENTRE,
    CRISIS_CENTRE,
    SHELTER,
    CIVIL_SOCIETY,
    GOVERNMENT,
    UN_AGENCY,
    FIELD_MISSION,
    TRAINING_PROVIDER,
    ACADEMIC,
    DONOR
}
