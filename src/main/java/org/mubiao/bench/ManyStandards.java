package org.mubiao.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Standards that are alike and yet all different, as a catalog has them that many have written into for years. */
final class ManyStandards {

    static final String LEVEL1 = "产出指标";
    static final String LEVEL2 = "质量指标";
    static final String UNIT = "%";
    static final String FORMULA = "实到数÷应到数×100%";
    static final String DOMAIN = "会议培训";

    /** What somebody types: one key, initials, full pinyin, second readings, characters, both, several words, slips, nothing. */
    static final List<String> TYPED = List.of(
            "p",
            "px",
            "pxcql",
            "peixun",
            "出勤率",
            "kjhs",
            "chang",
            "zhangxiao",
            "zhongdian",
            "chongfu",
            "yinhang",
            "培训cql",
            "dbjybjl",
            "满意率 代表",
            "应到人次",
            "pxcqk",
            "会意出勤率",
            "yhzh",
            "培训乙率",
            "没有这样的词");

    private static final String HEAD = "level1,level2,name,aliases,unit,nature,operators,definition,formula,domain\n";

    private static final List<String> OBJECTS = List.of(
            "培训", "会议", "设备", "道路", "桥梁", "校舍", "管网", "代表建议", "履职补助", "执法检查", "视察", "调研报告", "会计核算", "长效机制", "重点项目",
            "重复参保", "银行账户", "苗木", "水库", "灌溉渠道", "公厕", "垃圾", "低保", "救助资金", "图书", "展览", "疫苗", "病床", "救护车", "专利");
    private static final List<String> ACTS = List.of(
            "出勤", "合格", "覆盖", "按期完成", "验收通过", "发放", "办结", "满意", "知晓", "维护", "购置", "改造", "新建", "抽检", "参与", "增长", "下降",
            "更新", "巡查", "开放");
    private static final List<String> MEASURES = List.of("率", "数量", "人次", "次数", "面积", "成本", "天数", "比例", "里程", "时间");

    private ManyStandards() {}

    static String name(int i) {
        return OBJECTS.get(i % OBJECTS.size())
                + ACTS.get(i / OBJECTS.size() % ACTS.size())
                + MEASURES.get(i / OBJECTS.size() / ACTS.size() % MEASURES.size())
                + (i < OBJECTS.size() * ACTS.size() * MEASURES.size() ? "" : "第" + i + "类");
    }

    static String alias(int i) {
        return i % 3 == 0 ? OBJECTS.get(i % OBJECTS.size()) + "别名" + i : "";
    }

    static String definition(int i) {
        return "按" + OBJECTS.get(i % OBJECTS.size()) + "台账统计的实际数量占应有数量的比例，第" + i + "号口径，不含跨年度结转";
    }

    /** The first of them as a file to import. */
    static Path file(int count) throws IOException {
        Path file = Files.createTempFile("mubiao-bench", ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEAD);
            for (int i = 0; i < count; i++) {
                writer.write(String.join(
                                ",",
                                LEVEL1,
                                LEVEL2,
                                name(i),
                                alias(i),
                                UNIT,
                                "POSITIVE",
                                "≥",
                                definition(i),
                                FORMULA,
                                DOMAIN)
                        + "\n");
            }
        }
        return file;
    }
}
