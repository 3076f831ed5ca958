package org.entente.agreement;

/** The bodies that the OpenAPI document shows. They run as they stand against the example data; a test sends them. */
final class Examples {
    static final String NEW_AGREEMENT = """
            {
              "reference": "sg-vn-extradition-2024",
              "titles": { "en": "Treaty on extradition" },
              "kind": "TREATY",
              "legalNature": "BINDING",
              "subjects": ["extradition"],
              "parties": [ { "code": "SG", "authority": "Ministry of Law" }, { "code": "VN" } ],
              "acts": [ { "act": "sign", "on": "2024-11-05", "mode": "subject-to-ratification" } ]
            }""";

    static final String PATCH = """
            { "titles": { "vi": "Bản ghi nhớ về phòng, chống tội phạm xuyên quốc gia" } }""";

    static final String OPEN_NEGOTIATIONS = """
            { "on": "2024-06", "note": "First round in Singapore" }""";

    static final String REPLACES = """
            { "type": "REPLACES", "agreement": "sg-vn-transnational-crime-2018" }""";

    static final String IMPLEMENTS = """
            {
              "type": "IMPLEMENTS",
              "agreement": "sg-vn-transnational-crime-2018",
              "dated": "2024-04",
              "citations": [ { "source": "vna-2024-04" } ]
            }""";

    static final String RETRACTION = """
            { "reason": "The report speaks of another agreement." }""";

    static final String CORRECTION = """
            {
              "reason": "The text was published; it names the day.",
              "replacement": { "act": "sign", "on": "2018-06-30", "mode": "unknown" }
            }""";

    static final String CLAUSES = """
            {
              "entryIntoForce": { "rule": "ON_LATER_NOTIFICATION", "plus": "P30D" },
              "duration": { "rule": "TACIT_RENEWAL", "initial": "P5Y", "period": "P5Y", "notice": "P6M" },
              "denunciation": { "rule": "DENUNCIATION", "notice": "P6M", "notBefore": "INITIAL_TERM" }
            }""";

    private Examples() {}
}
