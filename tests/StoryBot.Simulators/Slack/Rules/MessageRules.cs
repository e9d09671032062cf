using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Web;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>The limits of a message: https://docs.slack.dev/reference/methods/chat.postMessage#truncating</summary>
internal static class MessageRules
{
    public const int LongestEdit = 4000;
    private const int LongestText = 40_000;
    private const int MostBlocks = 50;
    private const int LargestMetadata = 8 * 1024;

    /// <summary>What is posted, or why not.</summary>
    public static (MessageContent? Content, WebReply? Refused) Read(WebArguments arguments)
    {
        var refused = Judge(arguments);
        if (refused is not null)
        {
            return (null, refused);
        }

        var text = arguments.Text("text") ?? arguments.Text("markdown_text") ?? "";
        return (new MessageContent(text[..Math.Min(text.Length, LongestText)], arguments.List("blocks"), arguments.Object("metadata")), null);
    }

    private static WebReply? Judge(WebArguments arguments)
    {
        var (text, markdown) = (arguments.Text("text"), arguments.Text("markdown_text"));
        if (arguments.Malformed("blocks", "attachments") is { } malformed)
        {
            return WebReply.Error($"invalid_{malformed}_format");
        }

        if (markdown is not null && (text is not null || arguments.List("blocks") is not null))
        {
            return WebReply.Error("markdown_text_conflict");
        }

        if (string.IsNullOrEmpty(text) && string.IsNullOrEmpty(markdown)
            && arguments.List("blocks") is not { Count: > 0 } && arguments.List("attachments") is not { Count: > 0 })
        {
            return WebReply.Error("no_text");
        }

        return markdown?.Length > BlockShapes.LongestMarkdown ? WebReply.Error("msg_too_long")
            : Blocks(arguments.List("blocks")) ?? Metadata(arguments);
    }

    private static WebReply? Blocks(JsonArray? blocks)
    {
        if (blocks?.Count > MostBlocks)
        {
            return WebReply.Error("msg_blocks_too_many");
        }

        var errors = new BlockErrors();
        BlockRules.Check(blocks ?? [], "/blocks", errors);
        return errors.Any ? WebReply.InvalidBlocks(errors) : null;
    }

    private static WebReply? Metadata(WebArguments arguments)
    {
        if (!arguments.Has("metadata"))
        {
            return null;
        }

        return arguments.Object("metadata") switch
        {
            null => WebReply.Error("metadata_must_be_sent_from_app"),
            { } metadata when metadata["event_type"]?.GetValueKind() != System.Text.Json.JsonValueKind.String || metadata["event_payload"] is not JsonObject
                => WebReply.Error("invalid_metadata_format"),
            { } metadata when metadata.ToJsonString().Length > LargestMetadata => WebReply.Error("metadata_too_large"),
            _ => null,
        };
    }
}
