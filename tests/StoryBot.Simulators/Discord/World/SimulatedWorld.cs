using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.Gateway;

namespace StoryBot.Simulators.Discord.World;

/// <summary>Everyone and every place there is. Changes are told to the gateway under the same lock, so order is one.</summary>
internal sealed class SimulatedWorld
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SimulatedUser> users = [];
    private readonly Dictionary<SimulatedId, SimulatedChannel> channels = [];
    private readonly Dictionary<SimulatedId, SimulatedChannel> directChannels = [];
    private readonly IdSequence ids;
    private readonly DiscordSimulatorOptions options;
    private readonly ChangeSignal changes;
    private ImmutableList<SimulatedGuild> guilds = [];

    public SimulatedWorld(DiscordSimulatorOptions options, ChangeSignal changes)
    {
        ids = new IdSequence(options.Time);
        (this.options, this.changes) = (options, changes);
        Application = new SimulatedApplication(new SimulatedUser(ids.Next(), "storybot", IsBot: true), options.Token);
    }

    public SimulatedApplication Application { get; }

    /// <summary>Set once the hub exists; until then nobody listens.</summary>
    public Action<GatewayEvent> Tell { get; set; } = _ => { };

    public IReadOnlyList<SimulatedGuild> Guilds => guilds;

    public DateTimeOffset Now => options.Time.GetUtcNow();

    public SimulatedId NextId() => Read(ids.Next);

    /// <summary>The account of this name, made on first mention.</summary>
    public SimulatedUser User(string name)
    {
        lock (gate)
        {
            return users.TryGetValue(name, out var user) ? user : users[name] = new SimulatedUser(ids.Next(), name, IsBot: false);
        }
    }

    /// <summary>The account with this id, if it exists.</summary>
    public SimulatedUser? UserById(SimulatedId id)
    {
        lock (gate)
        {
            return id == Application.Id ? Application.User : users.Values.FirstOrDefault(user => user.Id == id);
        }
    }

    /// <summary>The guild of this name, made (and told of) on first mention.</summary>
    public SimulatedGuild Guild(string name)
    {
        lock (gate)
        {
            if (guilds.Find(guild => guild.Name == name) is { } known)
            {
                return known;
            }

            var made = new SimulatedGuild(ids.Next(), name, User("owner"), Now);
            guilds = guilds.Add(made);
            Tell(new GatewayEvent("GUILD_CREATE", made.ToJson(Application.User), GatewayIntents.Guilds, made.Id));
            return made;
        }
    }

    /// <summary>The text channel of this name, made (and told of) on first mention.</summary>
    public SimulatedChannel Channel(SimulatedGuild guild, string name)
    {
        lock (gate)
        {
            return guild.Channels.Find(channel => channel.Kind == ChannelKind.Text && channel.Name == name)
                ?? Add(Made(ids.Next(), ChannelKind.Text, name, guild), "CHANNEL_CREATE");
        }
    }

    /// <summary>Opens a thread; one that hangs on a message has that message's id.</summary>
    public SimulatedChannel Thread(SimulatedChannel parent, string name, SimulatedUser owner, SimulatedId? messageId = null)
    {
        lock (gate)
        {
            return Add(Made(messageId ?? ids.Next(), ChannelKind.Thread, name, parent.Guild, owner, parent), "THREAD_CREATE");
        }
    }

    /// <summary>The conversation between the bot and this person.</summary>
    public SimulatedChannel DirectChannel(SimulatedUser user)
    {
        lock (gate)
        {
            if (!directChannels.TryGetValue(user.Id, out var channel))
            {
                channel = Made(ids.Next(), ChannelKind.Direct, user.Name, null, user);
                channels[channel.Id] = directChannels[user.Id] = channel;
            }

            return channel;
        }
    }

    public SimulatedChannel? ChannelById(SimulatedId id)
    {
        lock (gate)
        {
            return channels.GetValueOrDefault(id);
        }
    }

    public IEnumerable<SimulatedGuild> GuildsOf(int shard, int shards) => guilds.Where(guild => guild.Id.Shard(shards) == shard);

    public IEnumerable<GatewayEvent> GuildEvents() => guilds.Select(guild =>
        new GatewayEvent("GUILD_CREATE", guild.ToJson(Application.User), GatewayIntents.None, guild.Id));

    /// <summary>A message as the bot's switched-on intents let it see it over REST.</summary>
    public JsonObject SeenByBot(SimulatedMessage message) =>
        options.PortalIntents.HasFlag(GatewayIntents.MessageContent) || message.Channel.Kind == ChannelKind.Direct
            ? message.ToJson()
            : MessageBlanking.InGuild(message.ToJson(), Application.Id.ToString());

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

    private SimulatedChannel Made(
        SimulatedId id, ChannelKind kind, string name, SimulatedGuild? guild, SimulatedUser? owner = null, SimulatedChannel? parent = null) =>
        new(id, kind, name, changes) { Guild = guild, Owner = owner, Parent = parent, HistoryLength = options.HistoryLength };

    private SimulatedChannel Add(SimulatedChannel channel, string told)
    {
        channels[channel.Id] = channel;
        channel.Guild!.Channels = channel.Guild.Channels.Add(channel);
        Tell(new GatewayEvent(told, channel.ToJson(), GatewayIntents.Guilds, channel.Guild.Id));
        return channel;
    }
}
