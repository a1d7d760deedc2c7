#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace checkclaims {

/// Index into Analysis::documents.
enum class DocumentId : std::uint32_t {};
/// Index into Analysis::claims.
enum class ClaimId : std::uint32_t {};

template <class Id>
concept IdType = std::is_enum_v<Id> && std::same_as<std::underlying_type_t<Id>, std::uint32_t>;

/// The number of an id, for counting or for indexing something that is not an IdVector.
template <IdType Id>
constexpr std::uint32_t index(Id id) {
  return static_cast<std::uint32_t>(id);
}

/// The ids 0..count - 1, in order.
template <IdType Id>
struct IdRange {
  struct Iterator {
    std::uint32_t at = 0;
    Id operator*() const { return Id{at}; }
    Iterator& operator++() { return ++at, *this; }
    bool operator==(const Iterator&) const = default;
  };
  std::uint32_t count = 0;

  Iterator begin() const { return {0}; }
  Iterator end() const { return {count}; }
};

/// A vector that is indexed by ids of one type only.
template <IdType Id, class T>
class IdVector {
 public:
  IdVector() = default;
  IdVector(std::vector<T> elements) : elements_(std::move(elements)) {}
  IdVector(std::initializer_list<T> elements) : elements_(elements) {}

  T& operator[](Id id) { return elements_[index(id)]; }
  const T& operator[](Id id) const { return elements_[index(id)]; }
  T& at(Id id) { return elements_.at(index(id)); }
  const T& at(Id id) const { return elements_.at(index(id)); }
  bool contains(Id id) const { return index(id) < elements_.size(); }

  std::size_t size() const { return elements_.size(); }
  bool empty() const { return elements_.empty(); }
  auto begin() { return elements_.begin(); }
  auto end() { return elements_.end(); }
  auto begin() const { return elements_.begin(); }
  auto end() const { return elements_.end(); }
  const T& front() const { return elements_.front(); }
  T& back() { return elements_.back(); }
  const T& back() const { return elements_.back(); }

  void resize(std::size_t count) { elements_.resize(count); }
  void reserve(std::size_t count) { elements_.reserve(count); }
  /// Returns the id of the new last element.
  Id push_back(T element) {
    elements_.push_back(std::move(element));
    return static_cast<Id>(elements_.size() - 1);
  }

  /// All ids, in order.
  IdRange<Id> ids() const { return {static_cast<std::uint32_t>(elements_.size())}; }
  operator std::span<const T>() const { return elements_; }

 private:
  std::vector<T> elements_;
};

}  // namespace checkclaims
