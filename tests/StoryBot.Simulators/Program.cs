using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord;

// Hosts a simulator for clients that are not .NET; ends when its input does.
// dotnet run --project tests/StoryBot.Simulators -- '{"port":5000,"heartbeat":1000}'
var settings = JsonNode.Parse(args.FirstOrDefault() ?? "{}")!.AsObject();
var options = new DiscordSimulatorOptions
{
    Port = settings["port"]?.GetValue<int>() ?? 0,
    HeartbeatInterval = TimeSpan.FromMilliseconds(settings["heartbeat"]?.GetValue<int>() ?? 41_250),
};
await using var discord = await DiscordSimulator.StartAsync(options);
await new DiscordConsole(discord).RunAsync(Console.In, Console.Out);
