package org.crshooks.synthetic.truth;

/** The seven scales by the ids under which everybody knows them. */
public enum Scale {
    ASTCT_2019("astct-2019"),
    CTCAE_V5("ctcae-v5"),
    CTCAE_V4("ctcae-v4"),
    LEE_2014("lee-2014"),
    CARTOX_2018("cartox-2018"),
    PENN_2018("penn-2018"),
    MSKCC("mskcc");

    private final String id;

    Scale(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
