using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>The limits of a message body: https://discord.com/developers/docs/resources/message#create-message</summary>
internal static class MessageRules
{
    public const int LongestContent = 2000;
    private const int LongestNonce = 25;
    private const int MostEmbeds = 10;
    private const int MostEmbedText = 6000;

    /// <summary>Notes everything that Discord would refuse.</summary>
    public static void Check(JsonObject body, FormErrors errors)
    {
        errors.Length("content", body["content"], LongestContent);
        errors.Length("nonce", body["nonce"], LongestNonce);
        errors.Count("embeds", body["embeds"], MostEmbeds);
        CheckEmbeds(body["embeds"] as JsonArray ?? [], errors);
        ComponentRules.Check(body["components"] as JsonArray ?? [], errors);
        CheckMentions(body["allowed_mentions"] as JsonObject, errors);
        if (Flags(body).HasFlag(MessageFlags.ComponentsV2) && (HasContent(body) || body["embeds"] is JsonArray { Count: > 0 }))
        {
            errors.Add("flags", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Content and embeds cannot be used here.");
        }
    }

    /// <summary>Whether nothing would be seen.</summary>
    public static bool IsEmpty(JsonObject body) =>
        !HasContent(body) && body["embeds"] is not JsonArray { Count: > 0 } && body["components"] is not JsonArray { Count: > 0 }
        && body["poll"] is not JsonObject;

    public static MessageFlags Flags(JsonObject body) =>
        body["flags"] is JsonValue value && value.TryGetValue<int>(out var flags) ? (MessageFlags)flags : MessageFlags.None;

    private static bool HasContent(JsonObject body) => !string.IsNullOrWhiteSpace(body["content"]?.GetValue<string>());

    private static void CheckEmbeds(JsonArray embeds, FormErrors errors)
    {
        var total = 0;
        for (var i = 0; i < embeds.Count; i++)
        {
            total += EmbedRules.Check($"embeds.{i}", embeds[i]!.AsObject(), errors);
        }

        if (total > MostEmbedText)
        {
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostEmbedText}");
        }
    }

    private static void CheckMentions(JsonObject? allowed, FormErrors errors)
    {
        var parse = allowed?["parse"] as JsonArray ?? [];
        foreach (var kind in new[] { "users", "roles" })
        {
            var listed = allowed?[kind] as JsonArray ?? [];
            errors.Count($"allowed_mentions.{kind}", listed, 100);
            if (listed.Count > 0 && parse.Any(item => item!.GetValue<string>() == kind))
            {
                errors.Add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }
}
