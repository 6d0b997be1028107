package org.mubiao.table;

/** What a unit of measure measures. Units of different dimensions never stand for each other: 人 is not 人次. */
public enum Dimension {
    RATIO,
    /** Heads, each counted once. */
    PERSONS,
    /** Heads, counted at every visit. */
    PERSON_TIMES,
    /** Work and use, counted in a thing times an occasion or a time: 人天, 台班, 车次. */
    WORK,
    OCCASIONS,
    COUNT,
    GRADE,
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    DURATION,
    /** No quantity: the value is a day or a deadline. */
    DATE,
    MONEY,
    /** Money for one of something: 元/人·月. */
    PRICE,
    /** Anything else for one of something: 次/年. */
    PER,
    OTHER
}
