using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.Gateway;

namespace StoryBot.Simulators.Discord.World;

/// <summary>Posts, changes and removes messages, and tells the gateway.</summary>
internal sealed class MessageBoard(SimulatedWorld world, ChangeSignal changes)
{
    private const int DefaultType = 0;
    private const int ReplyType = 19;
    private const int CommandType = 20;

    /// <summary>Told of every message but ephemeral ones, under the world's lock.</summary>
    public Action<SimulatedMessage> Posted { get; set; } = _ => { };

    public SimulatedMessage Post(MessageDraft draft) => world.Read(() =>
    {
        var id = world.NextId();
        var json = ToJson(id, draft);
        var message = new SimulatedMessage(id, draft.Channel, draft.Author, json);
        if (!message.IsEphemeral)
        {
            draft.Channel.Add(message);
            Tell("MESSAGE_CREATE", message);
            Posted(message);
        }

        return message;
    });

    /// <summary>Replaces the fields given.</summary>
    public void Edit(SimulatedMessage message, JsonObject fields) => world.Read(() =>
    {
        Number(fields["components"] as JsonArray);
        AsRich(fields["embeds"] as JsonArray);
        fields["edited_timestamp"] = world.Now.ToString("O");
        message.Change(fields);
        if (!message.IsEphemeral)
        {
            Tell("MESSAGE_UPDATE", message);
        }

        changes.Raise();
    });

    public void Delete(SimulatedMessage message) => world.Read(() =>
    {
        message.Channel.Remove(message);
        if (message.IsEphemeral)
        {
            return;
        }

        var told = new JsonObject { ["id"] = message.Id.ToString(), ["channel_id"] = message.Channel.Id.ToString() };
        if (message.Channel.Guild is { } guild)
        {
            told["guild_id"] = guild.Id.ToString();
        }

        world.Tell(new GatewayEvent("MESSAGE_DELETE", told, Intent(message.Channel), message.Channel.Guild?.Id));
    });

    /// <summary>The event fields that the gateway adds to a message.</summary>
    public static JsonObject ForGateway(SimulatedMessage message)
    {
        var json = message.ToJson();
        if (message.Channel.Guild is { } guild)
        {
            var member = guild.MemberJson(message.Author);
            member.Remove("user");
            json["member"] = member;
            json["guild_id"] = guild.Id.ToString();
        }

        json["channel_type"] = (int)message.Channel.Kind;
        return json;
    }

    private void Tell(string name, SimulatedMessage message) =>
        world.Tell(new GatewayEvent(name, ForGateway(message), Intent(message.Channel), message.Channel.Guild?.Id));

    private static GatewayIntents Intent(SimulatedChannel channel) =>
        channel.Kind == ChannelKind.Direct ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages;

    private JsonObject ToJson(SimulatedId id, MessageDraft draft)
    {
        var mentions = draft.Mentions ?? Mentions.ByPerson(draft.Content, draft.RepliesTo);
        var json = new JsonObject
        {
            ["id"] = id.ToString(),
            ["channel_id"] = draft.Channel.Id.ToString(),
            ["author"] = draft.Author.ToJson(),
            ["type"] = draft.InteractionMetadata is not null ? CommandType : draft.RepliesTo is null ? DefaultType : ReplyType,
            ["content"] = draft.Content,
            ["timestamp"] = world.Now.ToString("O"),
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["pinned"] = false,
            ["flags"] = (int)draft.Flags,
            ["mention_everyone"] = mentions.Everyone,
            ["mentions"] = new JsonArray([.. mentions.Users.Select(world.UserById).OfType<SimulatedUser>().Select(user => user.ToJson())]),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = AsRich(draft.Embeds?.DeepClone().AsArray() ?? []),
            ["components"] = Number(draft.Components?.DeepClone().AsArray() ?? []),
        };
        if (draft.Nonce is not null)
        {
            json["nonce"] = draft.Nonce.DeepClone();
        }

        if (draft.RepliesTo is { } original)
        {
            json["message_reference"] = Reference(original);
            json["referenced_message"] = original.ToJson();
            json["referenced_message"]!.AsObject().Remove("referenced_message");
        }

        if (draft.InteractionMetadata is { } metadata)
        {
            json["interaction_metadata"] = metadata.DeepClone();
            json["application_id"] = world.Application.Id.ToString();
            json["webhook_id"] = world.Application.Id.ToString();
        }

        foreach (var (name, value) in draft.Extra?.ToList() ?? [])
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private static JsonObject Reference(SimulatedMessage original)
    {
        var reference = new JsonObject
        {
            ["type"] = 0,
            ["channel_id"] = original.Channel.Id.ToString(),
            ["message_id"] = original.Id.ToString(),
        };
        if (original.Channel.Guild is { } guild)
        {
            reference["guild_id"] = guild.Id.ToString();
        }

        return reference;
    }

    private static JsonArray? AsRich(JsonArray? embeds)
    {
        foreach (var embed in embeds ?? [])
        {
            embed!["type"] = "rich";
        }

        return embeds;
    }

    /// <summary>Discord gives every component a number that is unique in its message.</summary>
    private static JsonArray? Number(JsonArray? components)
    {
        var next = 1;
        NumberFrom(components, ref next);
        return components;
    }

    private static void NumberFrom(JsonArray? components, ref int next)
    {
        foreach (var component in components ?? [])
        {
            component!["id"] ??= next;
            next++;
            NumberFrom(component["components"] as JsonArray, ref next);
        }
    }
}
