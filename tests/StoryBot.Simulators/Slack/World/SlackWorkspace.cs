using System.Collections.Immutable;

namespace StoryBot.Simulators.Slack.World;

/// <summary>Everyone and every place there is. Changes are told under the same lock, so order is one.</summary>
internal sealed class SlackWorkspace
{
    private readonly Lock gate = new();
    private readonly ChangeSignal changes;
    private readonly int historyLength;
    private ImmutableList<SlackUser> users = [];
    private ImmutableList<SlackChannel> channels = [];
    private ImmutableList<SlackGroup> groups = [];

    public SlackWorkspace(SlackSimulatorOptions options, ChangeSignal changes)
    {
        (this.changes, Time, historyLength) = (changes, options.Time, options.HistoryLength);
        Ids = new IdMint(options.Time);
        App = new SlackApp(new SlackUser(Ids.Next("U"), "storybot", isBot: true), options.Scopes);
        users = [App.Bot];
    }

    public string TeamId { get; } = "T0READING";

    public string TeamName { get; } = "Reading room";

    public string Domain { get; } = "reading-room";

    public SlackApp App { get; }

    public IdMint Ids { get; }

    public TimeProvider Time { get; }

    /// <summary>The App Home of each person, as published last.</summary>
    public ImmutableDictionary<string, SlackView> Homes { get; set; } = ImmutableDictionary<string, SlackView>.Empty;

    /// <summary>The modal open before each person.</summary>
    public ImmutableDictionary<string, SlackView> Modals { get; set; } = ImmutableDictionary<string, SlackView>.Empty;

    /// <summary>The account of this name, made on first mention.</summary>
    public SlackUser User(string name) => Read(() =>
        users.Find(user => user.Name == name) ?? Added(ref users, new SlackUser(Ids.Next("U"), name, isBot: false)));

    public SlackUser? UserById(string? id) => users.Find(user => user.Id == id);

    /// <summary>The channel of this name, made on first mention with the bot in it.</summary>
    public SlackChannel Channel(string name, SlackChannelKind kind) => Read(() =>
        channels.Find(channel => channel.Kind != SlackChannelKind.Direct && channel.Name == name)
        ?? Added(ref channels, new SlackChannel(Ids.Next("C"), kind, name, changes) { Members = [App.UserId], HistoryLength = historyLength }));

    /// <summary>The direct messages between the bot and this person.</summary>
    public SlackChannel DirectChannel(SlackUser user) => Read(() =>
        channels.Find(channel => channel.Partner == user)
        ?? Added(ref channels, new SlackChannel(Ids.Next("D"), SlackChannelKind.Direct, user.Name, changes) { Partner = user, HistoryLength = historyLength, Members = [App.UserId, user.Id] }));

    public IReadOnlyList<SlackChannel> Channels => channels;

    public SlackChannel? ChannelById(string? id) => channels.Find(channel => channel.Id == id);

    /// <summary>The user group of this handle, made on first mention.</summary>
    public SlackGroup Group(string handle) => Read(() =>
        groups.Find(group => group.Handle == handle) ?? Added(ref groups, new SlackGroup(Ids.Next("S"), handle)));

    public SlackGroup? GroupById(string? id) => groups.Find(group => group.Id == id);

    public void Raise() => changes.Raise();

    /// <summary>Does something while nothing else can change.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }

    /// <inheritdoc cref="Read{T}(Func{T})"/>
    public void Read(Action read)
    {
        lock (gate)
        {
            read();
        }
    }

    private static T Added<T>(ref ImmutableList<T> list, T item)
    {
        list = list.Add(item);
        return item;
    }
}
