// Enough different words for realistic compression, few enough that texts repeat words like real ones.

const words = (text) => text.trim().split(/\s+/);

export const commonWords = words(`
  the of and to a in for we how with is on that this our from by are as it at be an can will not what have you your
  their which these has more when was its they all one into about use used using new also there where each most other
  between while many how why without within through over after before under across often only every both same such
  than then them those first next last large small fast slow open real many some any very well still even just make
  makes made need needs show shows take takes give gives find keep learn learned build builds built run runs running
  work works working talk session speaker story case lesson lessons practice approach idea ideas problem problems
`);

export const technicalWords = words(`
  latency throughput cluster clusters query queries storage stream streams streaming batch pipeline pipelines data
  metadata lake lakehouse warehouse catalog table tables schema schemas partition partitions index indexes shard shards
  replica replicas replication consensus quorum leader follower broker brokers topic topics message messages queue
  consumer producer offset checkpoint state snapshot snapshots recovery failover backup restore compaction cache caching
  memory heap garbage allocation vector vectorized columnar encoding compression codec format file files object bucket
  network protocol gateway proxy mesh service services microservice container containers orchestration scheduler
  scheduling operator controller workload workloads autoscaling quota tenant tenants isolation security encryption
  identity authorization audit policy compliance governance lineage quality observability metric metrics trace traces
  tracing log logs logging dashboard alert alerts incident postmortem benchmark benchmarks profiling optimizer planner
  join joins aggregation window windows watermark event events sink source connector connectors transform graph graphs
  engine engines runtime compiler interpreter kernel driver thread threads lock locks transaction transactions isolation
  serializable consistency eventual causal idempotent delivery retry timeout backpressure ingestion extraction loading
  inference training model models embedding embeddings retrieval agent agents prompt fine-tuning feature features store
  pipeline notebook experiment deployment release rollout rollback migration upgrade version versions compatibility
  interface interfaces plugin plugins extension library libraries framework frameworks toolkit client server edge cloud
  hybrid sensor sensors device devices firmware gateway telemetry time-series historian industrial factory vehicle
  community contributor contributors committer committers mentor mentors maintainer maintainers governance licence
  incubation foundation release vote proposal diversity onboarding documentation translation outreach sustainability
  cost costs budget capacity planning forecast performance scalability reliability availability durability resilience
  test tests testing fuzzing simulation chaos verification proof regression coverage continuous integration delivery
`);

export const verbs = words(`
  Scaling Building Rethinking Migrating Securing Testing Observing Debugging Optimising Designing Running Operating
  Replacing Extending Understanding Automating Simplifying Federating Measuring Teaching Growing Mentoring Governing
  Streaming Indexing Compacting Caching Sharding Tracing Profiling Deploying Embedding Querying Modelling Governing
`);

export const syllables = words(`
  ka zu mi ro ta lo fen dra sky nim bus ora vel qui tor ash pol lux ner vos hyd arc ber cas del eon fal gra hex ion
  jun kel lum mar nov oct pyx qua rho sol tun umb vex wyr xen yar zel bri cho dak elm fro gus ivy jax kip
`);

export const givenNames = words(`
  Ana Ben Chen Dana Emil Fatima Goro Hana Ivan Jia Kofi Lena Mei Noor Olga Pavel Qiu Rosa Sam Tomoko Uma Viktor Wen
  Xiu Yara Zoe Amir Bao Carla Dmitri Elif Femi Gita Hugo Ines Jonas Katya Liang Marek Nadia Oscar Priya Rahul Sofia
  Tariq Ursula Vera Wei Yusuf Zhen Aiko Bruno Cem Diego Eszter Freya Giulia Hiro Imani Jorge Kenji Luca Mina Nils
`);

export const familyNames = words(`
  Adeyemi Bauer Castro Dubois Eriksen Fischer Garcia Haddad Ivanova Jensen Kowalski Larsen Moreau Nakamura Okafor
  Petrov Quintero Rossi Silva Tanaka Ueda Vargas Weber Xu Yamada Zhang Abe Brandt Cohen Diaz Endo Ferrari Gupta Hoang
  Ito Jansen Kim Lopez Mensah Novak Olsen Patel Qureshi Romano Sato Torres Ullah Vogel Wang Yilmaz Zimmer Ahmed Berg
  Costa Demir Evans Fontaine Green Horvat Iyer Jung Klein Lindberg Mehta Nguyen Ortiz Park Rao Singh Tran Usman Varga
`);

export const hanFamilyNames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
export const hanGivenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏飞鑫波宇浩凯健俊帆雪琳晨阳婷欣怡佳慧志新文博思远子涵雨泽',
];

export const hanWords = words(`
  数据 系统 平台 架构 实践 社区 开源 项目 服务 应用 技术 性能 优化 存储 计算 查询 引擎 集群 消息 队列 流式 处理 实时
  离线 批量 分析 模型 训练 推理 调度 任务 资源 容器 网关 微服务 治理 监控 指标 日志 链路 追踪 告警 安全 权限 加密
  隔离 租户 分区 副本 一致性 事务 索引 缓存 压缩 列式 湖仓 仓库 元数据 目录 血缘 质量 接口 协议 插件 框架 工具 版本
  升级 迁移 部署 发布 回滚 测试 验证 故障 恢复 备份 容量 成本 弹性 扩展 可用性 稳定性 设备 传感器 工业 时序 边缘 云端
  贡献者 维护者 提交者 孵化 基金会 治理 多样性 文档 翻译 用户 企业 团队 经验 挑战 方案 场景 案例 未来 规划 演进 探索
  我们 如何 通过 以及 并且 本次 演讲 将会 介绍 分享 讨论 为什么 怎样 从而 提升 降低 支持 实现 构建 设计 使用 需要 可以
  已经 目前 同时 其中 不同 大规模 高效 简单 复杂 核心 关键 重要 主要 新的 更多 各种 这些 一个 多个 之间 过程 结果
`);

export const places = words(
  'Granite Harbour Lantern Meadow Orchard Pavilion Quarry River Summit Terrace Willow Atlas',
);
export const hanPlaces = words('花岗 海港 灯笼 草地 果园 亭台 石场 河畔 山顶 露台 柳树 地图');
