using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using StoryBot.Benchmarks;

// One question is one measurement, so that the slowest of them show; on one core, as in a small container.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithAffinity(1)
    .WithStrategy(BenchmarkDotNet.Engines.RunStrategy.Monitoring)
    .WithInvocationCount(1)
    .WithUnrollFactor(1)
    .WithWarmupCount(100)
    .WithIterationCount(1000);
var config = DefaultConfig.Instance
    .AddJob(job)
    .AddColumn(StatisticColumn.P50, StatisticColumn.P95, new PercentileColumn(99), StatisticColumn.P100)
    .WithOptions(ConfigOptions.DisableLogFile);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
