using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</summary>
internal static class EmbedRules
{
    private const int MostFields = 25;

    /// <summary>Notes what is too long, and returns how much text counts towards the sum over all embeds.</summary>
    public static int Check(string path, JsonObject embed, FormErrors errors)
    {
        var total = Measure($"{path}.title", embed["title"], 256, errors)
            + Measure($"{path}.description", embed["description"], 4096, errors)
            + Measure($"{path}.footer.text", embed["footer"]?["text"], 2048, errors)
            + Measure($"{path}.author.name", embed["author"]?["name"], 256, errors);
        CheckUrl($"{path}.url", embed["url"], errors);
        errors.Count($"{path}.fields", embed["fields"], MostFields);
        var fields = embed["fields"] as JsonArray ?? [];
        for (var i = 0; i < fields.Count; i++)
        {
            total += Required($"{path}.fields.{i}.name", fields[i]!["name"], 256, errors)
                + Required($"{path}.fields.{i}.value", fields[i]!["value"], 1024, errors);
        }

        return total;
    }

    /// <summary>An address on the web whose host has a dot: <c>http://localhost/</c> is none.</summary>
    private static void CheckUrl(string path, JsonNode? url, FormErrors errors)
    {
        if (url is not null && !(Uri.TryCreate(url.GetValue<string>(), UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && parsed.Host.TrimEnd('.').Contains('.')))
        {
            errors.Add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }

    private static int Required(string path, JsonNode? text, int most, FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text?.GetValue<string>()))
        {
            errors.Add(path, "BASE_TYPE_REQUIRED", "This field is required");
        }

        return Measure(path, text, most, errors);
    }

    private static int Measure(string path, JsonNode? text, int most, FormErrors errors)
    {
        errors.Length(path, text, most);
        return text?.GetValue<string>().EnumerateRunes().Count() ?? 0;
    }
}
