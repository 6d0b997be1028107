package org.mubiao.demonstration;

import org.mubiao.identity.Role;

/** The people of the demonstration, named by what they are; nobody real is meant. */
enum Part {
    CONGRESS_DRAFTER("renda-tianbao", "人大办填报人", Place.CONGRESS, Role.DRAFTER),
    CONGRESS_HEAD("renda-fuze", "人大办负责人", Place.CONGRESS, Role.UNIT_APPROVER),
    EDUCATION_DRAFTER("jiaoyu-tianbao", "教育局填报人", Place.EDUCATION, Role.DRAFTER),
    EDUCATION_HEAD("jiaoyu-fuze", "教育局负责人", Place.EDUCATION, Role.UNIT_APPROVER),
    AGRICULTURE_DRAFTER("nongye-tianbao", "农业局填报人", Place.AGRICULTURE, Role.DRAFTER),
    AGRICULTURE_HEAD("nongye-fuze", "农业局负责人", Place.AGRICULTURE, Role.UNIT_APPROVER),
    AGRICULTURE_REVIEWER("nongye-shenhe", "农业局审核人", Place.AGRICULTURE, Role.DEPARTMENT_REVIEWER),
    EXTENSION_DRAFTER("nongji-tianbao", "农技中心填报人", Place.EXTENSION, Role.DRAFTER),
    EXTENSION_HEAD("nongji-fuze", "农技中心负责人", Place.EXTENSION, Role.UNIT_APPROVER),
    REVIEWER("caizheng-shenhe", "财政审核人", Place.BUREAU, Role.REVIEWER),
    CATALOG_ADMINISTRATOR("zhibiao-guanli", "指标库管理员", Place.BUREAU, Role.CATALOG_ADMINISTRATOR),
    ADMINISTRATOR("guanli", "系统管理员", Place.BUREAU, Role.ADMINISTRATOR);

    /** Everybody may know it: it is shown at the door, and these accounts exist in the demonstration only. */
    static final String PASSWORD = "mubiao-demo";

    private final String userName;
    private final String displayName;
    private final Place place;
    private final Role role;

    Part(String userName, String displayName, Place place, Role role) {
        this.userName = userName;
        this.displayName = displayName;
        this.place = place;
        this.role = role;
    }

    /** Where they are: four units, one of them under another, and the finance bureau. */
    enum Place {
        CONGRESS("乳山市人民代表大会常务委员会办公室"),
        EDUCATION("乳山市教育和体育局"),
        AGRICULTURE("乳山市农业农村局"),
        EXTENSION("乳山市农业技术推广中心"),
        BUREAU("乳山市财政局");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        boolean isUnit() {
            return this != BUREAU;
        }
    }

    String userName() {
        return userName;
    }

    String displayName() {
        return displayName;
    }

    Place place() {
        return place;
    }

    Role role() {
        return role;
    }
}
