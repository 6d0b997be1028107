package org.mubiao.table;

/** How things are properly called: the dictionaries that texts and values are judged and read by. */
public record ProperWords(Measures measures, Terms projectTypes, Terms projectAttributes, Regulations regulations) {

    private static final ProperWords SHIPPED = new ProperWords(
            Measures.shipped(), Terms.shippedProjectTypes(), Terms.shippedProjectAttributes(), Regulations.shipped());

    public static ProperWords shipped() {
        return SHIPPED;
    }
}
