package org.entente.engagement;

/** The bodies that the OpenAPI document shows. They run as they stand against the example data; a test sends them. */
final class Examples {
    static final String ENGAGEMENT = "milipol-asia-pacific-2024";
    static final String COMMITMENT = "sg-vn-replacement-2024";

    static final String NEW_ENGAGEMENT = """
            {
              "reference": "sg-vn-visit-2024-06",
              "titles": { "en": "Visit of experts to Singapore" },
              "kind": "VISIT",
              "begins": "2024-06",
              "place": "Singapore",
              "parties": ["SG", "VN"],
              "participants": [ { "name": "Tan Wei Ming", "title": "Director of operations", "party": "SG" } ],
              "links": [ { "agreement": "sg-vn-transnational-crime-2018", "act": 1 } ],
              "citations": [ { "source": "vna-2024-04" } ]
            }""";

    static final String PATCH_ENGAGEMENT = """
            { "titles": { "vi": "Hội nghị Milipol châu Á - Thái Bình Dương 2024" } }""";

    static final String NEW_COMMITMENT = """
            {
              "reference": "sg-vn-hotline-2024",
              "titles": { "en": "Set up a hotline between the two ministries" },
              "by": "VN",
              "to": "SG",
              "engagement": "milipol-asia-pacific-2024",
              "due": "2025",
              "steps": [ { "step": "propose", "on": "2024-04-04", "party": "VN" } ]
            }""";

    static final String PATCH_COMMITMENT = """
            { "due": "2024-12-31" }""";

    static final String ACCEPT = """
            { "on": "2024-06", "party": "SG", "note": "By letter" }""";

    private Examples() {}
}
