using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Http;
using StoryBot.Simulators.Slack.Interactions;
using StoryBot.Simulators.Slack.Web;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack;

/// <summary>The control surface for programs that are not .NET.</summary>
internal sealed class SlackConsole(SlackSimulator slack)
{
    private readonly Dictionary<string, SlackInteraction> interactions = [];

    /// <summary>Says where it is, then obeys until the input ends.</summary>
    public Task RunAsync(TextReader input, TextWriter output) => LineConsole.RunAsync(
        new JsonObject
        {
            ["api"] = slack.ApiAddress.ToString(),
            ["token"] = slack.App.BotToken,
            ["appToken"] = slack.App.AppToken,
            ["signingSecret"] = slack.App.SigningSecret,
            ["bot"] = slack.App.UserId,
        },
        DoAsync,
        input,
        output);

    private async Task<JsonNode> DoAsync(JsonObject command)
    {
        var channel = Place(Text(command, "in") ?? "general");
        var member = slack.Member(Text(command, "as") ?? "ana");
        switch (Text(command, "do"))
        {
            case "channel":
                return Id(channel.Id);
            case "member":
                return Id(member.Id);
            case "group":
                var group = slack.Group("editors");
                group.Members = [member.Id];
                return Id(group.Id);
            case "say":
                return Shown(member.Says(channel, Text(command, "text")!));
            case "reply":
                return Shown(await channel.ReplyToAsync(channel.Find(Text(command, "to"))!));
            case "find":
                return Shown(await channel.MessageAsync(message => message.Text == Text(command, "text")));
            case "run":
                return Opened(await member.RunsAsync(channel, Text(command, "command")!, Text(command, "text")!));
            case "answers":
                return await AnswersAsync(interactions[Text(command, "interaction")!], command["count"]!.GetValue<int>());
            case "click":
                var clicked = await channel.MessageAsync(message => message.Controls.Any(control => control.Label == Text(command, "label")));
                await member.ClicksAsync(clicked, Text(command, "label")!);
                return Shown(clicked);
            case "use":
                return Opened(await member.UsesAsync(channel.Messages[^1], Text(command, "callback")!));
            case "modal":
                await slack.UntilAsync(() => member.Modal is not null, "a modal");
                return member.Modal!.ToJson();
            case "submit":
                return Opened(await member.SubmitsAsync(command["values"]!.DeepClone().AsObject()));
            case "home":
                member.OpensHome();
                await slack.UntilAsync(() => member.Home is not null, "a home");
                return member.Home!.ToJson();
            default:
                return await StageAsync(command, member);
        }
    }

    private async Task<JsonNode> StageAsync(JsonObject command, SlackMember member)
    {
        switch (Text(command, "do"))
        {
            case "settle":
                await slack.SettledAsync();
                return new JsonObject();
            case "limit":
                slack.WebFaults.Next(new WebFault.RateLimit(TimeSpan.FromSeconds(1)), Text(command, "method"));
                return new JsonObject();
            case "loseAck":
                slack.Faults.IgnoreAcks(1);
                return new JsonObject();
            case "disconnect":
                slack.Faults.Disconnect(Text(command, "reason")!);
                return new JsonObject();
            case "http":
                slack.DeliverByHttp(RequestUrls.All(new Uri(Text(command, "url")!)));
                return new JsonObject { ["verified"] = await slack.VerifyUrlAsync() };
            case "state":
                return State(member);
            default:
                return new JsonObject { ["error"] = "unknown command" };
        }
    }

    /// <summary>A channel by its name, or the bot's conversation with <c>@ana</c>.</summary>
    private SlackChannel Place(string name) =>
        name.StartsWith('@') ? slack.Member(name[1..]).DirectChannel : slack.Channel(name);

    private async Task<JsonNode> AnswersAsync(SlackInteraction interaction, int count)
    {
        await slack.UntilAsync(() => interaction.Answers.Count >= count, "answers");
        return new JsonArray([.. interaction.Answers.Select(Shown)]);
    }

    private JsonObject Opened(SlackInteraction interaction)
    {
        var id = $"{interactions.Count}";
        interactions[id] = interaction;
        return new JsonObject { ["interaction"] = id, ["response"] = interaction.Response?.DeepClone() };
    }

    private JsonObject State(SlackMember member) => new()
    {
        ["sockets"] = slack.Sockets.Sockets.Count,
        ["opened"] = slack.Sockets.Opened,
        ["modals"] = member.Modal is null ? 0 : 1,
        ["violations"] = new JsonArray([.. slack.Violations.Select(violation => (JsonNode)violation)]),
    };

    private static JsonObject Id(string id) => new() { ["id"] = id };

    private static JsonObject Shown(SlackMessage message) => new()
    {
        ["ts"] = message.Ts,
        ["channel"] = message.Channel.Id,
        ["text"] = message.Text,
        ["ephemeral"] = message.IsEphemeral,
    };

    private static string? Text(JsonObject command, string name) => command[name]?.GetValue<string>();
}
