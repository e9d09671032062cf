using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StoryBot.Simulators.Slack.Rules;
using StoryBot.Simulators.Slack.Web;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Interactions;

/// <summary>Takes answers to interactions, by response_url or in an acknowledgement.</summary>
internal sealed class ResponseDesk(SlackWorkspace world, MessageBoard board, WebFaults faults, Func<Uri> address)
{
    public const string Path = "/response/{door}";

    private readonly ConcurrentDictionary<string, ResponseDoor> doors = new();

    /// <summary>A new response_url.</summary>
    public (string Url, ResponseDoor Door) Open()
    {
        var name = Guid.NewGuid().ToString("N");
        var door = doors[name] = new ResponseDoor(world.Time.GetUtcNow() + ResponseDoor.Life);
        return (new Uri(address(), $"response/{name}").ToString(), door);
    }

    public async Task ServeAsync(HttpContext context)
    {
        if (faults.IsDown)
        {
            context.Abort();
            return;
        }

        var reply = await AnswerAsync(context.Request, (string)context.Request.RouteValues["door"]!);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(reply.Body.ToJsonString());
    }

    /// <summary>Does what the answer says: a new message, by default for the one person; or replaces, or deletes, what was clicked.</summary>
    public WebReply Take(SlackInteraction interaction, JsonObject body)
    {
        var arguments = new WebArguments(body);
        var original = interaction.Original;
        if (arguments.Flag("delete_original"))
        {
            return original is null ? WebReply.Error("no_original") : Deleted(original);
        }

        var (content, wrong) = MessageRules.Read(arguments);
        if (content is null)
        {
            return wrong!;
        }

        if (arguments.Flag("replace_original") && original is not null)
        {
            board.Edit(original, new JsonObject
            {
                ["text"] = content.Text,
                ["blocks"] = content.Blocks?.DeepClone() ?? new JsonArray(WireText.ToRichText(content.Text, world.Ids.Next("b"))),
            });
            return WebReply.Done;
        }

        interaction.Add(board.Post(new MessageDraft(interaction.Channel ?? world.DirectChannel(interaction.User), world.App.Bot, content.Text)
        {
            Blocks = content.Blocks,
            ThreadTs = arguments.Text("thread_ts"),
            VisibleTo = arguments.Text("response_type") == "in_channel" ? null : interaction.User,
        }));
        return WebReply.Done;
    }

    private WebReply Deleted(SlackMessage original)
    {
        board.Delete(original);
        return WebReply.Done;
    }

    private async Task<WebReply> AnswerAsync(HttpRequest http, string name)
    {
        if (!doors.TryGetValue(name, out var door))
        {
            return Refused(404, "invalid_url");
        }

        if (door.Refuse(world.Time.GetUtcNow()) is { } spent)
        {
            return Refused(404, spent);
        }

        try
        {
            if (!http.HasJsonContentType() || await JsonNode.ParseAsync(http.Body) is not JsonObject body)
            {
                return Refused(400, "invalid_payload");
            }

            var reply = Take(door.Interaction!, body);
            return reply.ErrorCode is null ? reply : reply with { Status = 400 };
        }
        catch (JsonException)
        {
            return Refused(400, "invalid_payload");
        }
    }

    private static WebReply Refused(int status, string code) => WebReply.Error(code) with { Status = status };
}
