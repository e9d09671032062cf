using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StoryBot.Answering.Layers;

/// <summary>Eight at a time, on every processor.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<short>, Vector128<int>>
{
    public static int Width => Vector128<short>.Count;

    public static Vector128<short> Load(ref readonly short from, nuint at) => Vector128.LoadUnsafe(in from, at);

    public static Vector128<short> Load(ref readonly sbyte from, nuint at) =>
        Vector128.WidenLower(Vector128.Create(Vector64.LoadUnsafe(in from, at), Vector64<sbyte>.Zero));

    public static void Store(Vector128<short> vector, ref short into) => vector.StoreUnsafe(ref into);

    public static Vector128<short> Repeat(ref readonly short from, nuint at) =>
        Vector128.Create(Unsafe.As<short, int>(ref Unsafe.Add(ref Unsafe.AsRef(in from), at))).AsInt16();

    public static Vector128<int> MultiplyAdd(Vector128<short> left, Vector128<short> right, Vector128<int> sums)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.Add(sums, Sse2.MultiplyAddAdjacent(left, right));
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return sums + AdvSimd.Arm64.AddPairwise(
                AdvSimd.MultiplyWideningLower(left.GetLower(), right.GetLower()),
                AdvSimd.MultiplyWideningUpper(left, right));
        }

        var lower = Vector128.WidenLower(left) * Vector128.WidenLower(right);
        var upper = Vector128.WidenUpper(left) * Vector128.WidenUpper(right);
        return sums + Vector128.Create(lower[0] + lower[1], lower[2] + lower[3], upper[0] + upper[1], upper[2] + upper[3]);
    }

    public static int Sum(Vector128<int> sums) => Vector128.Sum(sums);

    public static Vector128<int> Sum(Vector128<int> first, Vector128<int> second, Vector128<int> third, Vector128<int> fourth)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.HorizontalAdd(Ssse3.HorizontalAdd(first, second), Ssse3.HorizontalAdd(third, fourth));
        }

        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.AddPairwise(AdvSimd.Arm64.AddPairwise(first, second), AdvSimd.Arm64.AddPairwise(third, fourth))
            : Vector128.Create(Vector128.Sum(first), Vector128.Sum(second), Vector128.Sum(third), Vector128.Sum(fourth));
    }

    public static void Add(Vector128<int> sums, float scale, ref readonly float scales, ref float into, nuint at) =>
        (Vector128.LoadUnsafe(ref into, at) + (Vector128.ConvertToSingle(sums) * scale * Vector128.LoadUnsafe(in scales, at))).StoreUnsafe(ref into, at);
}
