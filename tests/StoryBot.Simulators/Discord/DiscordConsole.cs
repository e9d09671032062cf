using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord;

/// <summary>The control surface for programs that are not .NET: a JSON object a line in, one a line out.</summary>
internal sealed class DiscordConsole(DiscordSimulator discord)
{
    private readonly Dictionary<string, SimulatedInteraction> interactions = [];

    /// <summary>Says where it is, then obeys until the input ends.</summary>
    public Task RunAsync(TextReader input, TextWriter output) => LineConsole.RunAsync(
        new JsonObject
        {
            ["rest"] = discord.RestAddress.ToString(),
            ["token"] = discord.Bot.Token,
            ["application"] = discord.Bot.Id.ToString(),
            ["checksBodies"] = discord.ChecksBodies,
        },
        DoAsync,
        input,
        output);

    private async Task<JsonNode> DoAsync(JsonObject command)
    {
        var channel = Place(Text(command, "in") ?? "general");
        var member = discord.Member(Text(command, "as") ?? "ana");
        switch (Text(command, "do"))
        {
            case "say":
                return member.Says(channel, Text(command, "text")!).ToJson();
            case "ask":
                return Opened(member.Asks(channel, Text(command, "command")!, ("question", Text(command, "question")!)));
            case "type":
                return Opened(member.Types(channel, Text(command, "command")!, "question", Text(command, "question")!));
            case "click":
                return Opened(member.Clicks(await LastWithButtonAsync(channel, Text(command, "label")!), Text(command, "label")!));
            case "use":
                return Opened(member.Uses(Text(command, "command")!, channel.Messages[^1]));
            case "reply":
                return (await channel.MessageAsync(message => message.Author.IsBot && message.RepliesTo == Text(command, "to"))).ToJson();
            case "answer":
                return (await interactions[Text(command, "interaction")!].AnswerAsync()).ToJson();
            case "choices":
                var choices = await interactions[Text(command, "interaction")!].ChoicesAsync();
                return new JsonArray([.. choices.Select(choice => (JsonNode)choice)]);
            case "limit":
                discord.RestFaults.Next429(RateScope.User, TimeSpan.FromSeconds(0.2));
                return new JsonObject();
            case "close":
                discord.Faults.CloseAll(command["code"]?.GetValue<int>());
                await discord.UntilAsync(() => discord.Gateway.LiveSessions.Count == 0, "the socket to close");
                return new JsonObject();
            case "reconnect":
                discord.Faults.AskToReconnect();
                return new JsonObject();
            case "state":
                return State();
            default:
                return new JsonObject { ["error"] = "unknown command" };
        }
    }

    /// <summary>A channel by its name, or the bot's conversation with <c>@ana</c>.</summary>
    private SimulatedChannel Place(string name) =>
        name.StartsWith('@') ? discord.Member(name[1..]).DirectChannel : discord.Channel(name);

    private static Task<SimulatedMessage> LastWithButtonAsync(SimulatedChannel channel, string label) =>
        channel.MessageAsync(message => message.Buttons.Any(button => button.Label == label));

    private JsonObject Opened(SimulatedInteraction interaction)
    {
        interactions[interaction.Id.ToString()] = interaction;
        return new JsonObject { ["interaction"] = interaction.Id.ToString() };
    }

    private JsonObject State() => new()
    {
        ["identifies"] = discord.Gateway.Identifies,
        ["resumes"] = discord.Gateway.Resumes,
        ["heartbeats"] = discord.Gateway.Heartbeats,
        ["requests"] = discord.Requests.Count,
        ["violations"] = new JsonArray([.. discord.Violations.Select(violation => (JsonNode)violation.ToString())]),
    };

    private static string? Text(JsonObject command, string name) => command[name]?.GetValue<string>();
}
