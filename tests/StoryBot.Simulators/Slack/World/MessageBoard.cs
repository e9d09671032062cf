using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Delivery;

namespace StoryBot.Simulators.Slack.World;

/// <summary>Posts, changes and removes messages, and tells the app.</summary>
internal sealed class MessageBoard(SlackWorkspace world, EventDesk events)
{
    /// <summary>A message that everyone sees stands; told while nothing else can change.</summary>
    public event Action<SlackMessage>? Posted;

    public SlackMessage Post(MessageDraft draft) => world.Read(() =>
    {
        var message = new SlackMessage(draft.Channel, draft.Author, ToJson(draft), draft.VisibleTo);
        if (!draft.Channel.Members.Contains(draft.Author.Id) && !draft.Author.IsBot)
        {
            draft.Channel.Members = draft.Channel.Members.Add(draft.Author.Id);
        }

        draft.Channel.Add(message);
        if (message.IsEphemeral)
        {
            return message;
        }

        CountReply(message);
        if (draft.Author.IsBot && draft.ThreadTs is not null && draft.Channel.Statuses.LastOrDefault(status => status.ThreadTs == draft.ThreadTs) is { Text.Length: > 0 })
        {
            // A reply takes the status line away: https://docs.slack.dev/reference/methods/assistant.threads.setStatus
            draft.Channel.Statuses = draft.Channel.Statuses.Add(new ThreadStatus(draft.ThreadTs, ""));
        }

        events.Posted(message);
        Posted?.Invoke(message);
        return message;
    });

    /// <summary>Replaces the fields given.</summary>
    public void Edit(SlackMessage message, JsonObject fields) => world.Read(() =>
    {
        var before = message.ToJson();
        if (fields["blocks"] is JsonArray blocks)
        {
            fields["blocks"] = BlockIds.Fill(blocks, world.Ids);
        }

        fields["edited"] = new JsonObject { ["user"] = message.Author.Id, ["ts"] = world.Ids.NextTimestamp() };
        message.Change(fields);
        if (!message.IsEphemeral)
        {
            events.Changed(message, before);
        }

        world.Raise();
    });

    public void Delete(SlackMessage message) => world.Read(() =>
    {
        message.IsDeleted = true;
        message.Channel.Remove(message);
        if (!message.IsEphemeral)
        {
            events.Deleted(message);
        }
    });

    private JsonObject ToJson(MessageDraft draft)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["user"] = draft.Author.Id,
            ["text"] = draft.Text,
            ["ts"] = world.Ids.NextTimestamp(),
            ["team"] = world.TeamId,
        };
        if (draft.Author.IsBot)
        {
            json["app_id"] = world.App.Id;
            json["bot_id"] = world.App.BotId;
            json["bot_profile"] = BotProfile();
        }
        else
        {
            json["client_msg_id"] = Guid.NewGuid().ToString();
        }

        if (draft.ThreadTs is not null)
        {
            json["thread_ts"] = draft.ThreadTs;
            json["parent_user_id"] = draft.Channel.Find(draft.ThreadTs)?.Author.Id ?? draft.Author.Id;
        }

        if (draft.Metadata is not null)
        {
            json["metadata"] = draft.Metadata.DeepClone();
        }

        json["blocks"] = draft.Blocks is null
            ? new JsonArray(WireText.ToRichText(draft.Text, world.Ids.Next("b")))
            : BlockIds.Fill(draft.Blocks, world.Ids);
        foreach (var (name, value) in draft.Extra?.ToList() ?? [])
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private JsonObject BotProfile() => new()
    {
        ["id"] = world.App.BotId,
        ["app_id"] = world.App.Id,
        ["name"] = world.App.Bot.Name,
        ["deleted"] = false,
        ["updated"] = 1_700_000_000,
        ["team_id"] = world.TeamId,
    };

    private static void CountReply(SlackMessage reply)
    {
        if (reply.IsReply && reply.Channel.Find(reply.ThreadTs) is { } root)
        {
            var replies = reply.Channel.Thread(root);
            var people = replies.Select(one => one.Author.Id).Distinct().ToArray();
            root.Change(new JsonObject
            {
                ["thread_ts"] = root.Ts,
                ["reply_count"] = replies.Count,
                ["reply_users_count"] = people.Length,
                ["reply_users"] = new JsonArray([.. people.Select(id => (JsonNode)id)]),
                ["latest_reply"] = reply.Ts,
            });
        }
    }
}
