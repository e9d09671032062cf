using System.CommandLine;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.Soak;
using StoryBot.Simulators.Faults;
using StoryBot.Simulators.Otlp;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Soak;
using StoryBot.Simulators.Soak;

namespace StoryBot.Simulators;

/// <summary>The command line: a simulator for clients that are not .NET, and the long runs of the built program against one.</summary>
internal static class SimulatorCommand
{
    /// <summary>Slack refreshes a socket every few hours; in the long runs far more often.</summary>
    private static readonly TimeSpan SocketLife = TimeSpan.FromSeconds(20);

    public static RootCommand Create()
    {
        var settings = new Argument<string>("settings") { Description = """JSON: {"port":5000,"heartbeat":1000} or {"service":"slack","port":5000}""", DefaultValueFactory = _ => "{}" };
        var command = new RootCommand("Hosts Discord, Slack or a receiver of telemetry on the loopback interface until its input ends; obeys a JSON object a line.")
        {
            settings, Soak(), Kills(), Faults(),
        };
        command.SetAction((parsed, _) => HostAsync(JsonNode.Parse(parsed.GetValue(settings)!)!.AsObject()));
        return command;
    }

    private static Task<int> HostAsync(JsonObject settings) => settings["service"]?.GetValue<string>() switch
    {
        "slack" => HostSlackAsync(settings),
        "otlp" => HostOtlpAsync(settings),
        _ => HostDiscordAsync(settings),
    };

    private static async Task<int> HostOtlpAsync(JsonObject settings)
    {
        await using var receiver = await OtlpReceiver.StartAsync(grpc: settings["grpc"]?.GetValue<bool>() ?? false);
        await new OtlpConsole(receiver).RunAsync(Console.In, Console.Out);
        return 0;
    }

    private static async Task<int> HostSlackAsync(JsonObject settings)
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Port = settings["port"]?.GetValue<int>() ?? 0 });
        await new SlackConsole(slack).RunAsync(Console.In, Console.Out);
        return 0;
    }

    private static async Task<int> HostDiscordAsync(JsonObject settings)
    {
        var options = new DiscordSimulatorOptions
        {
            Port = settings["port"]?.GetValue<int>() ?? 0,
            HeartbeatInterval = TimeSpan.FromMilliseconds(settings["heartbeat"]?.GetValue<int>() ?? 41_250),
        };
        await using var discord = await DiscordSimulator.StartAsync(options);
        await new DiscordConsole(discord).RunAsync(Console.In, Console.Out);
        return 0;
    }

    private static Command Soak()
    {
        var minutes = new Option<double>("--minutes") { Description = "How long the storm lasts", DefaultValueFactory = _ => 5 };
        var events = new Option<int>("--events") { Description = "How many events it has; a tenth of them are questions", DefaultValueFactory = _ => 60_000 };
        var channels = new Option<int>("--channels") { Description = "How many channels; the first sends half of everything", DefaultValueFactory = _ => 200 };
        var (platform, program, seed) = (Platform(), ProgramPath(), Seed());
        var command = new Command("soak", "Floods the built program for minutes, with faults, and says whether every question was answered once, in order and in time.")
        {
            platform, minutes, events, channels, program, seed,
        };
        command.SetAction(async (parsed, _) =>
        {
            var plan = new SoakPlan
            {
                Duration = TimeSpan.FromMinutes(parsed.GetValue(minutes)),
                Events = parsed.GetValue(events),
                Channels = parsed.GetValue(channels),
                Program = parsed.GetValue(program)!,
                Seed = parsed.GetValue(seed),
            };
            await using var stage = await StageAsync(parsed.GetValue(platform)!);
            return await SoakReport.PrintAsync(plan, stage, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static Command Kills()
    {
        var kills = new Option<int>("--kills") { Description = "How often the program is killed", DefaultValueFactory = _ => 20 };
        var rate = new Option<double>("--rate") { Description = "Questions a second", DefaultValueFactory = _ => 20 };
        var (platform, program, seed) = (Platform(), ProgramPath(), Seed());
        var command = new Command("kills", "Kills the built program amid questions again and again, and says whether each was answered, and none twice.")
        {
            platform, kills, rate, program, seed,
        };
        command.SetAction(async (parsed, _) =>
        {
            var plan = new KillPlan
            {
                Kills = parsed.GetValue(kills),
                QuestionsPerSecond = parsed.GetValue(rate),
                Program = parsed.GetValue(program)!,
                Seed = parsed.GetValue(seed),
            };
            await using var stage = await StageAsync(parsed.GetValue(platform)!);
            return await KillReport.PrintAsync(plan, stage, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static Command Faults()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each fault lasts", DefaultValueFactory = _ => 10 };
        var only = new Option<string?>("--only") { Description = "Only the faults whose name holds this" };
        var program = ProgramPath();
        var command = new Command("faults", "Tries one fault after another on the built program, on both platforms, amid questions, and prints a table.") { seconds, only, program };
        command.SetAction((parsed, _) => FaultMatrix.PrintAsync(
            TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(program)!, parsed.GetValue(only), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<IStage> StageAsync(string platform) => platform switch
    {
        "slack" => await SlackStage.StartAsync(SocketLife),
        "both" => new BothStages(await DiscordStage.StartAsync(), await SlackStage.StartAsync(SocketLife)),
        _ => await DiscordStage.StartAsync(),
    };

    private static Option<string> Platform()
    {
        var platform = new Option<string>("--platform") { Description = "Where: discord, slack, or one program on both", DefaultValueFactory = _ => "discord" };
        platform.AcceptOnlyFromAmong("discord", "slack", "both");
        return platform;
    }

    private static Option<string> ProgramPath() =>
        new("--program") { Description = "The storybot to run", DefaultValueFactory = _ => BotProcess.Built };

    private static Option<int> Seed() =>
        new("--seed") { Description = "Repeats the same traffic", DefaultValueFactory = _ => 20261123 };
}
