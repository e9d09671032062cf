using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>Knows all sessions and sockets and spreads events over them; one lock gives every session the same order.</summary>
internal sealed class GatewayHub(DiscordSimulatorOptions options, ChangeSignal changes, SimulatedApplication application)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, GatewaySession> sessions = [];
    private readonly HashSet<GatewayConnection> connections = [];

    public IdentifyBudget Budget { get; } = new(options);

    /// <summary>How late heartbeats are answered; infinite: never.</summary>
    public TimeSpan AckDelay { get; set; }

    /// <summary>What /gateway/bot recommends now.</summary>
    public int RecommendedShards { get; set; } = options.RecommendedShards;

    public bool DeliversTwice { get; set; }

    public bool RefusesResumes { get; set; }

    public int ResumesToBreak { get; set; }

    public int ResumesToHang { get; set; }

    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    public int Heartbeats { get; private set; }

    /// <summary>The sessions that a client listens to now.</summary>
    public IReadOnlyList<GatewaySession> LiveSessions
    {
        get
        {
            lock (gate)
            {
                return [.. sessions.Values.Where(session => session.Connection is not null)];
            }
        }
    }

    public int OpenSockets
    {
        get
        {
            lock (gate)
            {
                return connections.Count;
            }
        }
    }

    public void Dispatch(GatewayEvent happened)
    {
        lock (gate)
        {
            foreach (var session in sessions.Values)
            {
                if (happened.Reaches(session.Intents, session.Shard, session.Shards))
                {
                    session.Dispatch(happened.Name, ViewFor(session, happened), DeliversTwice);
                }
            }
        }
    }

    public void Opened(GatewayConnection connection)
    {
        lock (gate)
        {
            connections.Add(connection);
        }
    }

    /// <summary>Takes the socket away; the session ends too if the client closed it with 1000 or 1001.</summary>
    public void Closed(GatewayConnection connection)
    {
        lock (gate)
        {
            connections.Remove(connection);
            if (connection.Session is { } session && session.Connection == connection)
            {
                session.Connection = null;
                if (connection.ClientCloseCode is 1000 or 1001)
                {
                    sessions.Remove(session.Id);
                }
            }
        }

        changes.Raise();
    }

    public void HeartbeatArrived()
    {
        lock (gate)
        {
            Heartbeats++;
        }

        changes.Raise();
    }

    /// <summary>Starts a session and sends READY and then the guilds, in one step so that no event comes between.</summary>
    public void Identified(GatewayConnection connection, GatewaySession session, JsonObject ready, IEnumerable<GatewayEvent> guilds)
    {
        lock (gate)
        {
            Identifies++;
            sessions[session.Id] = session;
            session.Connection = connection;
            connection.Session = session;
            session.Dispatch("READY", ready);
            foreach (var guild in guilds.Where(guild => guild.Reaches(session.Intents, session.Shard, session.Shards)))
            {
                session.Dispatch(guild.Name, guild.Data);
            }
        }

        changes.Raise();
    }

    /// <summary>Replays what was missed and sends RESUMED.</summary>
    public ResumeOutcome Resumed(GatewayConnection connection, string sessionId, long sequence)
    {
        lock (gate)
        {
            if (!sessions.TryGetValue(sessionId, out var session))
            {
                return ResumeOutcome.UnknownSession;
            }

            if (sequence > session.Sequence || sequence < 0)
            {
                sessions.Remove(sessionId);
                return ResumeOutcome.InvalidSequence;
            }

            if (!session.Remembers(sequence))
            {
                sessions.Remove(sessionId);
                return ResumeOutcome.UnknownSession;
            }

            Resumes++;
            session.Connection?.Close((int)GatewayCloseCode.UnknownError, "Resumed elsewhere");
            session.Connection = connection;
            connection.Session = session;
            session.ReplayAfter(sequence);
            session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray() });
        }

        changes.Raise();
        return ResumeOutcome.Resumed;
    }

    public void InvalidateSessions(bool resumable)
    {
        lock (gate)
        {
            foreach (var connection in connections)
            {
                connection.Send(GatewayPayload.Write(GatewayOpcode.InvalidSession, resumable));
                connection.Session = resumable ? connection.Session : null;
            }

            if (!resumable)
            {
                sessions.Clear();
            }
        }
    }

    public void ForEachConnection(Action<GatewayConnection> act)
    {
        lock (gate)
        {
            foreach (var connection in connections)
            {
                act(connection);
            }
        }
    }

    private JsonObject ViewFor(GatewaySession session, GatewayEvent happened) =>
        session.Intents.HasFlag(GatewayIntents.MessageContent)
            ? happened.Data.DeepClone().AsObject()
            : MessageBlanking.For(happened, application.Id.ToString());
}
