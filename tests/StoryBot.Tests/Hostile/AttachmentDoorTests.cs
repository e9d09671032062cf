using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.Chat.Conformance;
using StoryBot.Tests.Chat.Discord;
using StoryBot.Tests.Chat.Slack;
using StoryBot.Tests.Commands;
using StoryBot.Tests.Hostile.Corpus;
using ExitCode = StoryBot.Commands.ExitCode;

namespace StoryBot.Tests.Hostile;

/// <summary>Attachments, files and addresses that people send: they lie on a port of this machine, and nobody comes for them.</summary>
public sealed class AttachmentDoorTests : IDisposable
{
    private const string Question = "who signed the agreement?";

    private readonly TemporaryFolder folder = new();
    private readonly ProgramConversation program = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public AttachmentDoorTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        listener.Start();
    }

    public static TheoryData<string> Addresses => HostileCases.Addresses;

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    private string Place => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/");

    private static IEnumerable<string> Names => HostileCases.Attachments.Select(name => name.Data);

    private IEnumerable<string> Links => HostileCases.Addresses.Select(address => Here(address.Data));

    public void Dispose()
    {
        listener.Dispose();
        program.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_attached_on_Discord_is_not_fetched_and_the_question_is_answered()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, program.Handler, folder.Path);
        await discord.ReadyAsync();
        var ana = discord.Member("ana");
        foreach (var (number, name) in Names.Index())
        {
            var channel = discord.Channel($"channel{number}");
            var answer = await channel.ReplyToAsync(ana.Sends(channel, $"{discord.Bot.User.Mention} {Question}", Attached(name)));
            Assert.Contains("Ada Stone", answer.Content, StringComparison.Ordinal);
            Assert.Empty(answer.Mentions);
        }

        foreach (var (number, link) in Links.Index())
        {
            var channel = discord.Channel($"links{number}");
            Harmless.OnDiscord((await channel.ReplyToAsync(ana.Says(channel, $"{discord.Bot.User.Mention} {Question} {link}"))).Content);
        }

        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task What_is_attached_on_Slack_is_not_fetched_and_the_question_is_answered()
    {
        await using var slack = await SlackSimulator.StartAsync(new() { EnforcesRateLimits = false });
        await using var bot = await RunningSlack.StartAsync(slack, program.Handler);
        var ana = slack.Member("ana");
        foreach (var (number, name) in Names.Index())
        {
            var channel = slack.Channel($"channel{number}");
            var answer = await channel.ReplyToAsync(ana.Sends(channel, $"{slack.App.Mention} {Question}", Shared(name)));
            Assert.Contains("Ada Stone", answer.Text, StringComparison.Ordinal);
        }

        foreach (var (number, link) in Links.Index())
        {
            var channel = slack.Channel($"links{number}");
            Harmless.OnSlack((await channel.ReplyToAsync(ana.Says(channel, $"{slack.App.Mention} {Question} {link}"))).Text);
        }

        Assert.False(listener.Pending());
        Assert.Empty(slack.Violations);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_can_not_be_added_as_an_article(string address)
    {
        var run = await CommandRun.Of(folder.Path, "", "add", Here(address));

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.StartsWith("not added: ", run.Error, StringComparison.Ordinal);
        Harmless.InTerminal(run.Out + run.Error);
        Assert.False(listener.Pending());
    }

    private string Here(string address) => address.Replace("{0}", Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private JsonObject Attached(string name) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["id"] = "1",
            ["filename"] = name,
            ["title"] = name,
            ["description"] = name,
            ["content_type"] = "text/markdown",
            ["size"] = long.MaxValue,
            ["url"] = Place + "a.md",
            ["proxy_url"] = Place + "b.md",
        }),
        ["embeds"] = new JsonArray(new JsonObject { ["url"] = Place, ["title"] = name, ["image"] = new JsonObject { ["url"] = Place + "c.png" } }),
    };

    private JsonObject Shared(string name) => new()
    {
        ["subtype"] = "file_share",
        ["upload"] = true,
        ["files"] = new JsonArray(new JsonObject
        {
            ["id"] = "F1",
            ["name"] = name,
            ["title"] = name,
            ["mimetype"] = "text/markdown",
            ["size"] = long.MaxValue,
            ["url_private"] = Place + "a.md",
            ["url_private_download"] = Place + "b.md",
        }),
        ["attachments"] = new JsonArray(new JsonObject { ["from_url"] = Place, ["fallback"] = name, ["image_url"] = Place + "c.png" }),
    };
}
